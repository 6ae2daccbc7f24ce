/** Names, Dockerfiles and logs that would embarrass us, and a run that is cancelled. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import {
  check,
  config,
  docker,
  leftOvers,
  removeRepositories,
  repository,
  temporaryFiles,
} from "./support/check.js";
import { renderCommentHtml } from "../../scripts/lib/comment-page.mjs";
import { runBundle } from "./support/cli.js";
import { engineEnvironments, makeBusyboxBase } from "./support/engines.js";
import { commandsIn } from "./support/log.js";

const BASE = "image-budget-test/busybox";

afterEach(removeRepositories);

describe.each(engineEnvironments())("hostile input on $name", ({ environment }) => {
  beforeAll(async () => {
    await makeBusyboxBase(environment, BASE);
  });

  it.each([
    "with spaces",
    "quo\"te's",
    "$(touch pwned) `id` ${HOME}",
    "pipe | pipe",
    "🐳 whale",
    "--help",
    "<img src=x onerror=alert(1)>@everyone #1",
  ])("takes the name %j for what it is", async (name) => {
    const folder = name.replaceAll("/", "");
    const { status, image, cwd } = await check(
      {
        ...config(
          `images:\n  ${JSON.stringify(name)}:\n    dockerfile: ${JSON.stringify(`${folder}/Dockerfile`)}\n    budget: { size: 100 }\n`,
        ),
        [`${folder}/Dockerfile`]: 'FROM scratch\nCOPY ["a b", "/a b"]\n',
        [`${folder}/a b`]: "12345",
      },
      environment,
    );
    expect(image(name)).toMatchObject({ status: "pass", size: { bytes: 5 } });
    expect(status).toBe(0);
    expect(readdirSync(cwd)).not.toContain("pwned");
    const markdown = readFileSync(join(cwd, "out", "report.md"), "utf8");
    const page = renderCommentHtml(markdown);
    expect(page).not.toMatch(/<img|<a /);
    // What GitHub makes mentions of is text outside of code.
    expect(page.replace(/<code>.*?<\/code>/gs, "")).not.toContain("@everyone");
  });

  it("ends on a symbolic link that leads to itself, with a reason", async () => {
    const { status, image } = await check(
      {
        ...config("images: { app: { dockerfile: app/Dockerfile }, loop: { dockerfile: loop/Dockerfile } }"),
        "app/Dockerfile": "FROM scratch\nCOPY . /\n",
        "app/.dockerignore": "Dockerfile\n.dockerignore\n",
        "app/a": "1",
        "app/loop": { link: "loop" },
        "app/up": { link: ".." },
        "loop/Dockerfile": { link: "Dockerfile" },
      },
      environment,
    );
    expect(image("app").size?.bytes).toBe(1);
    expect(image("loop").failure?.message).toBeDefined();
    expect(status).toBe(3);
  });

  it("issues no workflow command that a build prints", async () => {
    const cwd = repository({
      ...config("images: { app: { dockerfile: Dockerfile } }"),
      Dockerfile: `FROM ${BASE}
RUN echo '::set-output name=a::b' && echo '::error::owned' && echo '##[add-path]/evil' && echo '::stop-commands::x' && exit 1
`,
    });
    const finished = await runBundle([], {
      bundle: "action",
      cwd,
      environment,
      runner: true,
    });
    const live = commandsIn(finished.stdout);
    // Our own annotation quotes the instruction; the runner reads one command from a line, and that is ours.
    const own = /^::(error|group|endgroup|stop-commands)\b/;
    expect(live.filter((command) => !own.test(command))).toEqual([]);
    expect(live.filter((command) => /^::error::owned|^::stop-commands::x/.test(command))).toEqual([]);
    expect(finished.stdout).toMatch(/^::group::app/m);
    expect(finished.stdout).toContain("set-output name=a");
    expect(finished.status).toBe(1);
  });

  it("keeps a secret argument out of every byte it produces", async () => {
    const canary = "canary-7f3a91c2e5";
    const cwd = repository({
      ...config(
        "images: { app: { dockerfile: Dockerfile, args: { TOKEN: { env: MY_TOKEN } } }, broken: { dockerfile: broken/Dockerfile, args: { TOKEN: { env: MY_TOKEN } } } }",
      ),
      Dockerfile: `FROM ${BASE}\nARG TOKEN\nRUN echo "token is $TOKEN" && echo -n "$TOKEN" | base64\n`,
      "broken/Dockerfile": `FROM ${BASE}\nARG TOKEN\nRUN echo "failing with $TOKEN"; exit 1\n`,
    });
    const secret = { ...environment, MY_TOKEN: canary };
    const printed: string[] = [];
    for (const format of ["text", "markdown", "json"]) {
      const finished = await runBundle(
        ["check", "--format", format, "--report", "out/report.json", "--markdown", "out/report.md"],
        { cwd, environment: secret },
      );
      printed.push(finished.stdout, finished.stderr);
    }
    const shown = await runBundle(["config"], { cwd, environment: secret });
    printed.push(shown.stdout, shown.stderr);
    const action = await runBundle([], { bundle: "action", cwd, environment: secret, runner: true });
    // The runner itself must be told what to mask; it takes these lines and shows none of them.
    printed.push(action.stdout.replace(/^::add-mask::.*$/gm, ""), action.stderr);
    for (const folder of ["out", ".runner"]) {
      for (const name of readdirSync(join(cwd, folder), { recursive: true, encoding: "utf8" })) {
        if (/\.(json|md|txt)$/.test(name)) printed.push(readFileSync(join(cwd, folder, name), "utf8"));
      }
    }
    const all = printed.join("\n");
    expect(all).toContain("failing with ***");
    expect(all).not.toContain(canary);
    expect(all).not.toContain(Buffer.from(canary).toString("base64").replace(/=+$/, ""));
    expect(temporaryFiles(cwd)).toEqual([]);
  });

  it.each(["SIGTERM", "SIGINT"] as const)(
    "stops within seconds on %s in mid-build and leaves nothing",
    async (signal) => {
      const cwd = repository({
        ...config("images: { slow: { dockerfile: Dockerfile }, quick: { dockerfile: quick/Dockerfile } }"),
        Dockerfile: `FROM ${BASE}\nRUN echo ${process.pid}${Date.now()} && sleep 60\n`,
        "quick/Dockerfile": "FROM scratch\nCOPY a /a\n",
        "quick/a": "a",
      });
      const finished = await runBundle(["check"], { cwd, environment, kill: { afterMs: 5000, signal } });
      expect(finished.status).toBe(signal === "SIGTERM" ? 143 : 130);
      expect(finished.endedAfterKill).toBeLessThan(7500);
      expect(leftOvers(environment)).toEqual([]);
      expect(temporaryFiles(cwd)).toEqual([]);
    },
  );

  it("says which login is missing when a base needs one", async () => {
    const { image } = await check(
      {
        ...config("images: { app: { dockerfile: Dockerfile } }"),
        Dockerfile: "FROM localhost:1/private/base:1\nCOPY a /a\n",
        a: "a",
      },
      environment,
    );
    expect(image("app").failure?.message).toMatch(/localhost:1/);
    expect(image("app").failure?.hint).not.toBe("");
  });

  it("has no images of ours left after all that", () => {
    expect(leftOvers(environment)).toEqual([]);
    expect(docker(environment, ["image", "ls", "--quiet", BASE]).trim()).not.toBe("");
  });
});
