// @ts-check
/**
 * Pictures of a comment as GitHub shows it, at desktop and phone width, light and dark:
 *
 *     node scripts/screenshots.mjs COMMENT.md FOLDER [NAME]
 *
 * writes FOLDER/NAME-desktop-light.png and so on; NAME is the comment's file name by default. Needs Chromium or Chrome:
 * the one that CHROMIUM names, else the first on the path.
 */
import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openBrowser } from "./lib/chromium.mjs";
import { renderCommentPage } from "./lib/comment-page.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/** The column of a pull request's conversation, with the page's margins; and a phone. */
const SIZES = [
  { name: "desktop", width: 862, phone: false },
  { name: "phone", width: 390, phone: true },
];
const SCHEMES = /** @type {const} */ (["light", "dark"]);

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function findBrowser() {
  const named = process.env["CHROMIUM"];
  if (named !== undefined && named !== "") return named;
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((program) => {
    try {
      accessSync(program, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const [comment, folder, given] = process.argv.slice(2);
const program = findBrowser();
if (comment === undefined || folder === undefined) {
  process.stderr.write("usage: node scripts/screenshots.mjs COMMENT.md FOLDER [NAME]\n");
  process.exitCode = 2;
} else if (program === undefined) {
  process.stderr.write("No Chromium or Chrome on the path. Install one, or set CHROMIUM to its program.\n");
  process.exitCode = 2;
} else {
  const name = given ?? basename(comment).replace(/\.md$/, "");
  const css = readFileSync(join(root, "node_modules", "github-markdown-css", "github-markdown.css"), "utf8");
  const scratch = mkdtempSync(join(tmpdir(), "image-budget-screenshots-"));
  const page = join(scratch, "comment.html");
  const markdown = readFileSync(comment, "utf8");
  writeFileSync(page, renderCommentPage({ markdown, css, title: "github-actions bot commented" }));
  mkdirSync(folder, { recursive: true });
  const browser = openBrowser(program);
  try {
    for (const size of SIZES) {
      for (const scheme of SCHEMES) {
        const file = join(folder, `${name}-${size.name}-${scheme}.png`);
        await browser.take({ page, width: size.width, phone: size.phone, scheme, file });
        process.stdout.write(`${file}\n`);
      }
    }
  } finally {
    await browser.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}
