/** A stranger's pull request that tries to say something in our name, in the comment and in the log. */
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { renderCommentHtml } from "../../scripts/lib/comment-page.mjs";
import { addLabel } from "../support/github-server/index.js";
import { effects, HTML_NOT_OURS } from "../unit/report/oracle.js";
import { engineEnvironments, makeBusyboxBase } from "./support/engines.js";
import { startForge } from "./support/forge.js";
import type { Forge, RunnerJob } from "./support/forge.js";
import { commandsIn } from "./support/log.js";

const [first] = engineEnvironments();
if (first === undefined) throw new Error("no engine was started");
const { environment } = first;

const BASE = "image-budget-test/busybox";
const CONFIG = ".github/image-budget.yml";
/** What acts, of each kind; as long as a name may be. */
const NAME =
  "<img src=x onerror=alert(1)> @octocat #1 | [a](http://example.com) ``` `x` **b** :tada: ::error::x";
const BRANCH = `</summary><script>alert(1)</script>@octocat|#1|\u202Egnp.${"x".repeat(3000)}`;
const LABEL = "@octocat <b> | [a](http://e.vil) `#1`";
const REASON = `${NAME} http://example.com www.example.com GH-1 ${"deadbeef ".repeat(15)}`;
/** A folder's name: everything but a slash. */
const FOLDER = "@octocat [a](www.example.com) | <b> `x` #1 %0A::error::y";

const quoted = (text: string): string => JSON.stringify(text);

const config = (limit: string): string => `
images:
  ${quoted(NAME)}:
    dockerfile: ${quoted(`${FOLDER}/Dockerfile`)}
    guide: none
    budget: { size: ${limit}, change: 1 GB }
  broken: { dockerfile: broken/Dockerfile, guide: none }
exceptions:
  - image: ${quoted(NAME)}
    metric: change
    limit: 2 GB
    reason: ${quoted(REASON)}
    owner: ${quoted("@octocat/<b>team</b>")}
    expires: 2999-01-01
override-label: ${quoted(LABEL)}
`;

/** What a build prints on its way to failing. */
const SAYING = [
  "::error::owned",
  "::set-output name=a::b",
  "  ::stop-commands::x",
  "##[add-path]/evil",
  "```",
  "~~~",
  "# heading",
  "</details></summary><img src=x>@octocat #1 http://example.com",
  "<!-- image-budget key=default run=999999999 attempt=1 -->",
  "\u202Egnp.exe\u2066 \u001b[31mred",
  "| a | b |",
];

let forge: Forge;
beforeAll(async () => {
  await makeBusyboxBase(environment, BASE);
  forge = await startForge();
});
afterAll(async () => {
  expect(forge.github.violations).toEqual([]);
  await forge.close();
});

/** Commands that are ours to give, and the cache client's; whatever others wrote in them is encoded. */
const OURS = /^::(?:group|endgroup|stop-commands|error|warning|add-mask|debug)(?:::| title=Image Budget)/;

function expectInertLog(log: string): void {
  const commands = commandsIn(log);
  expect(commands.filter((command) => !OURS.test(command))).toEqual([]);
  // What an image, a branch or a build says is never where a command begins.
  expect(commands.filter((command) => /^::(?:error|warning)::(?:owned|x|y)/.test(command))).toEqual([]);
  expect(log).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  expect(log).not.toContain("\u001b");
}

function expectInertMarkdown(markdown: string): void {
  expect(effects(markdown)).toEqual([]);
  expect(renderCommentHtml(markdown)).not.toMatch(HTML_NOT_OURS);
}

describe("a hostile pull request", () => {
  it("is told of inertly, in the comment, the summary and the log", async () => {
    const dockerfile = `FROM scratch\nCOPY ["app", "/@octocat <b> | \`x\` #1 ::error::z"]\n`;
    const main = forge.commit(
      null,
      {
        [CONFIG]: config("100 kB"),
        [`${FOLDER}/Dockerfile`]: dockerfile,
        [`${FOLDER}/app`]: "a".repeat(50_000),
        "broken/Dockerfile": `FROM ${BASE}\n`,
      },
      "refs/heads/main",
    );
    const head = forge.commit(
      main,
      {
        [CONFIG]: config("900 kB"),
        [`${FOLDER}/app`]: "a".repeat(250_000),
        "broken/Dockerfile": `FROM ${BASE}\nCOPY saying /saying\nRUN cat /saying && head -c 100000 /dev/zero | tr '\\0' '@' && exit 1 # ${NAME.replaceAll("`", "'")}${"x".repeat(50_000)}\n`,
        "broken/saying": `${SAYING.join("\n")}\n`,
      },
      "refs/heads/topic",
    );
    const proposal = forge.propose(1, main, head);
    forge.github.state.permissions.set("maintainer", { permission: "write", role: "write" });
    addLabel(forge.github.state, 1, LABEL, { login: "maintainer", type: "User" });
    const job: RunnerJob = forge.pullRequestJob(proposal);
    const payload = JSON.parse(JSON.stringify(job.payload));
    payload.pull_request.base.ref = BRANCH;
    payload.pull_request.head.ref = BRANCH;
    payload.pull_request.title = payload.pull_request.body = NAME.repeat(1000);
    const result = await forge.run(environment, { ...job, payload });

    expect(result.outputs).toMatchObject({ status: "error", "exit-code": "3" });
    expect(result.report?.images.map(({ name, status }) => [name, status])).toEqual([
      [NAME, "warn"],
      ["broken", "error"],
    ]);
    expect(result.report?.override).toEqual({ label: LABEL, by: "maintainer" });
    expect(result.report?.limitChanges).toMatchObject([{ image: NAME, setting: "size fail" }]);

    const [comment, ...others] = forge.github.state.comments;
    expect(others).toEqual([]);
    const body = comment?.body ?? "";
    const [marker = "", ...lines] = body.split("\n");
    expect(marker).toBe(
      `<!-- image-budget key=default run=${/run=(\d+)/.exec(marker)?.[1] ?? ""} attempt=1 head=${head} -->`,
    );
    expectInertMarkdown(["<!-- ours -->", ...lines].join("\n"));
    expectInertMarkdown(result.summary);
    expect([...body].length).toBeLessThanOrEqual(65_536);
    // It is shown all the same, for what it is.
    expect(body).toContain("::error::owned");
    expect(body).toContain("maintainer");

    expectInertLog(result.stdout);
    expectInertLog(result.stderr);
    for (const value of Object.values(result.outputs)) expect(value).not.toMatch(/[\n\r\u202A-\u202E]/);
  });

  it("is told of inertly when its configuration is wrong", async () => {
    const main = forge.commit(null, { Dockerfile: "FROM scratch\nCOPY a /\n", a: "a" }, "refs/heads/main");
    const wrong = [
      `${quoted("::error::owned\n::set-output name=a::b")}: 1`,
      `fail-on: ${quoted("x%0A::error::y\n##[add-path]/evil")}`,
      `images: { ${quoted(`${NAME}\u202E`)}: { dockerfil: x } }`,
      `${quoted("@a".repeat(50_000))}: 1`,
    ].join("\n");
    const head = forge.commit(main, { [CONFIG]: `${wrong}\n` }, "refs/heads/topic");
    const proposal = forge.propose(2, main, head);
    const result = await forge.run(environment, forge.pullRequestJob(proposal));
    expect(result.outputs).toMatchObject({ status: "error", "exit-code": "2" });
    expect(result.builds).toEqual([]);
    expectInertLog(result.stdout);
    expect(result.stdout.length).toBeLessThan(50_000);
  });
});
