/** Text of strangers, and reports full of it. */
import { reportSchema, type Report } from "../../../src/report/schema.js";
import { baseline, changeOf, configured, image, layer, MB, reference, report, verdict } from "./builders.js";
import { hostileInside } from "./hostile-inside.js";

/** What a stranger may write into anything that has a name. */
export const HOSTILE: readonly string[] = [
  "@octocat",
  "see @org/team, and a@example.com",
  "#1 GH-2 org/repo#3 org/repo@0123456789abcdef0123456789abcdef01234567",
  "0123456789abcdef0123456789abcdef01234567",
  "deadbee",
  "http://example.com/ https://example.com www.example.com ftp://example.com mailto:a@example.com //example.com example.com",
  "[text](http://example.com) ![image](http://example.com/x.png) [ref][1] [^1] <http://example.com>",
  "[1]: http://example.com",
  "<img src=x onerror=alert(1)> <script>alert(1)</script> </details></summary><b>",
  "<!-- comment --> <!-- open",
  "a | b || c \\| d \\\\| e",
  "`code` ``` ```` ~~~",
  "a\n\n# heading\n\n- list\n```\nfence",
  "*a* **b** _c_ __d__ ~~e~~ ~f~ \\*g\\*",
  "# heading",
  "> quote",
  "- item",
  "1. item",
  "1) item",
  "---",
  "===",
  "- [ ] task",
  ":tada: :+1:",
  "$a$ $$b$$ $`c`$",
  "&lt;b&gt; &#64;octocat &commat;octocat",
  "\u202Egnp.exe\u2066 \u200Bzero\u200Dwidth\uFEFF",
  "\u001b[31mred\u0007\u0000\u0085",
  "::error file=x::boom",
  "z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309",
  "🐳 whale 👩‍💻 日本語",
  "\ud800 lone",
  "trailing \\",
  "`",
  "|",
  "\\",
  "",
  "   ",
  "x".repeat(100_000),
  "`".repeat(5_000),
  "@a ".repeat(30_000),
  "<!-- image-budget -->",
  "http:/\u200B/example.com",
  "JIRA-12",
  "＠octocat",
  "[!NOTE]",
  "@\u200Boctocat",
  "user/repo#1 user/repo@0123456 GH-1 #123 gh-99",
  "##[command]rm -rf ##[error]x",
  "\n::set-output name=x::y\n::stop-commands::z",
  "`code with @octocat` (`#1`), `` ` `` `a` b`c`",
  "$`x`$ ```math x``` $$ y $$",
  "word[^note] [^note]: https://example.com",
  "> [!WARNING]\n> text",
  "</code></summary></details><details open><summary>x",
  "<!-- image-budget key=default run=1 -->\n### ✅ Within budget",
  "| --- | --- |\n| a | b |",
  "\u2066@octocat\u2069 \u061C\u200E\u200F",
  "javascript:alert(1) data:text/html,x",
  "<a href=https://example.com>x</a> <https://example.com> <a@example.com>",
  "@team/sub-team @a-b @org",
  "a://b c:\\d tel:123 xmpp:a@b",
];

/** Several of them at a time, each cut to what a name holds, for the slower tests. */
export const ALL_TEXTS: readonly string[] = Array.from({ length: Math.ceil(HOSTILE.length / 8) }, (_, at) =>
  HOSTILE.slice(at * 8, at * 8 + 8)
    .map((text) => text.slice(0, 60))
    .join(" "),
);

/** The same text everywhere a report holds text of others. */
export function hostileReport(text: string): Report {
  const long = text.slice(0, 20_000);
  const short = text.slice(0, 1000);
  const record = { commit: long, created: long };
  return report({
    status: "error",
    exitCode: 3,
    commit: { sha: long, ref: long, dirty: true },
    baselineCommit: { sha: long, ref: long, how: "given" },
    baselineReason: long,
    shard: { index: 3, count: 8 },
    engine: { name: long, version: long, store: "other", builder: long },
    config: configured({
      file: long,
      failOn: "never",
      onUnmeasured: "warn",
      overrideLabel: long,
      names: [short],
    }),
    limitChanges: Array.from({ length: 5 }, () => ({ image: short, setting: long, from: long, to: long })),
    override: { label: long, by: long },
    images: [
      image({
        name: short,
        dockerfile: long,
        status: "fail",
        base: { image: long, family: "other", distribution: long, libc: "musl", bytes: null, standIn: true },
        reference: reference({
          kind: "built",
          label: long,
          bytes: 400 * MB,
          estimate: false,
          seconds: 3,
          cached: false,
          reason: long,
          record,
        }),
        saving: { bytes: 213 * MB, percent: 53, estimate: false, note: long },
        recorded: record,
        baseline: baseline({ status: "recorded", ref: long, bytes: 186_300_000, reason: long, record }),
        guide: { row: "python-api", label: long, chosen: false, min: 1, max: 2, note: long },
        layers: [
          layer(5 * MB, null, null),
          layer(3 * MB, long, 3),
          { ...layer(2 * MB, long, 4), origin: "unknown" },
        ],
        budgets: [
          verdict({ status: "fail", reason: long }),
          verdict({ status: "warn", reason: long, waiver: { kind: "ratchet", note: long } }),
          verdict({
            status: "skipped",
            metric: "change",
            skip: "no-baseline",
            reason: long,
            limit: null,
            actual: null,
            exception: { reason: long, owner: long, expires: long, expired: false },
          }),
        ],
        guidePackages: [
          { name: long, package: long, says: long, build: [long], runtime: [long], file: long, line: 3 },
        ],
        ...hostileInside(text.slice(0, 1900)),
        change: changeOf(9 * MB, 5, {
          drift: { image: short, bytes: 4 * MB, counted: true },
          own: { bytes: 5 * MB, percent: 3, noise: false },
        }),
        notes: [long],
      }),
      image({
        name: `${short.slice(0, 900)} `,
        status: "error",
        baseline: baseline({ ref: long, reason: long }),
        size: null,
        layers: [],
        failure: {
          kind: "build",
          message: long,
          hint: long,
          line: 3,
          log: [text.slice(0, 2000), "```", text.slice(0, 2000)],
        },
      }),
    ],
    total: {
      bytes: null,
      measured: 1,
      images: 2,
      reference: null,
      saving: null,
      baseline: null,
      change: null,
      guide: { label: long, min: 1, max: 2, note: long },
      budgets: [verdict({ status: "warn", reason: long })],
    },
    exceptions: [
      {
        image: long,
        metric: "size",
        limit: long,
        reason: long,
        owner: long,
        expires: long,
        status: "expired",
      },
    ],
    errors: [{ message: long, hint: long }],
    notes: [long],
  });
}

type Path = readonly (string | number)[];

function stringsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value === "string") return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    stringsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** The value with another text at those of its places that `isText` picks. */
function replaced(value: unknown, text: string, isText: (path: Path) => boolean, path: Path = []): unknown {
  if (typeof value === "string") return isText(path) ? text : value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((inner, at) => replaced(inner, text, isText, [...path, at]));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, replaced(inner, text, isText, [...path, key])]),
  );
}

/** Paths without the numbers of list items: what the schema says of one item it says of all. */
const kindOf = (path: Path): string => path.map((key) => (typeof key === "number" ? "*" : key)).join(".");

const known = new Map<string, boolean>();

/** Whether the schema takes any text at a place. */
function isFreeText(sample: unknown, path: Path): boolean {
  const kind = kindOf(path);
  const before = known.get(kind);
  if (before !== undefined) return before;
  const at = path.join(".");
  const free = reportSchema.safeParse(
    replaced(sample, "any text", (other) => other.join(".") === at),
  ).success;
  known.set(kind, free);
  return free;
}

/** Every place of a report where the schema takes any text: `images.0.name`. */
export function textPlaces(sample: Report): readonly string[] {
  return stringsIn(sample)
    .filter((path) => isFreeText(sample, path))
    .map((path) => path.join("."));
}

/** The report with one text in every such place, however long: what a renderer is given need not have been read. */
export function withText(sample: Report, text: string): Report {
  // Texts are text: the type stays what it was.
  return replaced(sample, text, (path) => isFreeText(sample, path)) as Report;
}
