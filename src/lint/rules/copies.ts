/** What COPY and ADD take in that a shipped image has no use for. */
import type { Step, Subject } from "../subject.js";
import type { LintRule, RawFinding } from "../types.js";

export const COPY_OF_ROOT: LintRule = {
  id: "DL3067",
  level: "warn",
  title: "the whole file system of a stage is copied",
  help: "`COPY --from=stage / /` takes in everything that the stage was built with, and some engines store the base image's own files once more. Silent on `FROM scratch`, where it joins layers into one, and in stages that are not shipped.",
  check: (subject) =>
    subject.steps.flatMap((step): readonly RawFinding[] => {
      const { copy, instruction } = step;
      const from = instruction.flags.find(({ name }) => name === "from")?.value ?? null;
      if (copy === null || from === null || copy.destination !== "/") return [];
      if (!copy.sources.some((source) => /^\/(?:\.|\*)?$/.test(source)) || isOnScratch(subject)) return [];
      return [
        {
          place: step.span,
          message: `This copies all of ${from.slice(0, 100)} over the base image's own files.`,
          remedy: "Copy the folders that are needed, or build on that stage with FROM.",
          fix: null,
          measure: { kind: "layer", line: instruction.line },
        },
      ];
    }),
};

function isOnScratch({ resolved }: Subject): boolean {
  return resolved.baseImage?.toLowerCase() === "scratch";
}

export const COPY_WITHOUT_DOCKERIGNORE: LintRule = {
  id: "copy-without-dockerignore",
  level: "warn",
  title: "the whole context is copied and nothing is left out of it",
  help: "Without a .dockerignore, `COPY .` takes in version history, test data and local builds. Silent where the context has a .dockerignore, where nobody looked for one, and in stages that are not shipped.",
  check: ({ steps, options }) =>
    options.dockerignore !== "absent"
      ? []
      : steps.flatMap((step): readonly RawFinding[] => {
          const { copy, instruction } = step;
          const isFiltered = instruction.flags.some(({ name }) => name === "from" || name === "exclude");
          if (copy === null || isFiltered || !copy.sources.some((source) => /^(?:\.|\.\/|\/|\*|\.\/\*)$/.test(source))) return []; // prettier-ignore
          return [
            {
              place: step.span,
              message: "This copies the whole context, and no .dockerignore leaves anything out.",
              remedy:
                "Add a .dockerignore with `.git` and all that the image does not need, or name what to copy.",
              fix: null,
              measure: { kind: "named-folder", line: instruction.line, name: ".git" },
            },
          ];
        }),
};

const ARCHIVE = /\.(?:tar|tgz|tbz2?|txz|zip|gz|bz2|xz|zst|deb|rpm|apk|whl|jar\.gz|7z)$/i;

export const ADD_URL: LintRule = {
  id: "add-url",
  level: "warn",
  title: "ADD downloads an archive into a layer of its own",
  help: "ADD does not unpack what it downloads, and no later layer can take the archive away. Silent for files that are used as they are, for git repositories, and in stages that are not shipped.",
  check: ({ steps }) =>
    steps.flatMap((step) => {
      const { copy, instruction } = step;
      if (instruction.keyword !== "ADD" || copy === null || unpacks(step)) return [];
      return copy.sources.flatMap((source): readonly RawFinding[] => {
        const path = /^https?:\/\/[^?#]+/i.exec(source)?.[0];
        if (path === undefined || !ARCHIVE.test(path)) return [];
        return [
          {
            place: step.span,
            message: "ADD stores this download as it is: unpacked, it is in the image twice.",
            remedy: "Download, unpack and remove it in one RUN, or use ADD in a builder stage.",
            fix: null,
            measure: { kind: "layer", line: instruction.line },
          },
        ];
      });
    }),
};

/** `ADD --unpack=true` stores what is in the archive. */
function unpacks({ instruction }: Step): boolean {
  return instruction.flags.some(({ name, value }) => name === "unpack" && value !== "false");
}
