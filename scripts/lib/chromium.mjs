// @ts-check
/** Pictures of local pages, taken by a headless Chromium over its own protocol (a pipe: no port is opened). */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** What a headless browser needs as root and without a display, and nothing that asks the network. */
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--hide-scrollbars",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--remote-debugging-pipe",
];

/**
 * @typedef {object} Picture
 * @property {string} page An HTML file.
 * @property {number} width CSS pixels; the height is the page's.
 * @property {"light" | "dark"} scheme
 * @property {boolean} [phone] Lay the page out as a phone does.
 * @property {string} file The PNG that is written.
 */

/**
 * @typedef {object} Browser
 * @property {(picture: Picture) => Promise<void>} take
 * @property {() => Promise<void>} close
 */

/**
 * @param {string} program Chromium or Chrome.
 * @returns {Browser}
 */
export function openBrowser(program) {
  const profile = mkdtempSync(join(tmpdir(), "image-budget-chromium-"));
  const child = spawn(program, [...FLAGS, `--user-data-dir=${profile}`], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
  });
  /** @type {Promise<never>} */
  const ended = new Promise((_, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`${program} ended with ${code}`)));
  });
  // Ending is no surprise once the pictures are taken.
  ended.catch(() => undefined);
  const input = /** @type {import("node:stream").Writable} */ (child.stdio[3]);
  const output = /** @type {import("node:stream").Readable} */ (child.stdio[4]);
  /** @type {Map<number, (message: any) => void>} */
  const answers = new Map();
  /** @type {Map<string, () => void>} */
  const events = new Map();
  let rest = "";
  let last = 0;
  output.setEncoding("utf8").on("data", (/** @type {string} */ text) => {
    const messages = (rest + text).split("\0");
    rest = messages.pop() ?? "";
    for (const message of messages.map((one) => JSON.parse(one))) {
      if (message.id === undefined) events.get(message.method)?.();
      else answers.get(message.id)?.(message);
    }
  });

  /**
   * @param {string} method @param {object} [params] @param {string} [sessionId]
   * @returns {Promise<any>}
   */
  const send = (method, params = {}, sessionId) => {
    last += 1;
    const id = last;
    const answer = new Promise((resolve, reject) => {
      answers.set(id, (message) => {
        answers.delete(id);
        if (message.error === undefined) resolve(message.result);
        else reject(new Error(`${method}: ${message.error.message}`));
      });
    });
    input.write(
      `${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`,
    );
    return Promise.race([answer, ended]);
  };

  return {
    async take({ page, width, scheme, phone = false, file }) {
      const { targetId } = await send("Target.createTarget", { url: "about:blank" });
      const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
      /** @param {string} method @param {object} [params] */
      const ask = (method, params) => send(method, params, sessionId);
      await ask("Page.enable");
      await ask("Emulation.setDeviceMetricsOverride", {
        width,
        height: 200,
        deviceScaleFactor: 2,
        mobile: phone,
      });
      await ask("Emulation.setEmulatedMedia", {
        features: [{ name: "prefers-color-scheme", value: scheme }],
      });
      const loaded = new Promise((resolve) => {
        events.set("Page.loadEventFired", () => resolve(undefined));
      });
      await ask("Page.navigate", { url: pathToFileURL(page).href });
      await Promise.race([loaded, ended]);
      const { cssContentSize } = await ask("Page.getLayoutMetrics");
      const clip = { x: 0, y: 0, width, height: Math.ceil(cssContentSize.height), scale: 1 };
      const { data } = await ask("Page.captureScreenshot", { clip, captureBeyondViewport: true });
      writeFileSync(file, Buffer.from(data, "base64"));
      await send("Target.closeTarget", { targetId });
    },
    async close() {
      const gone = new Promise((resolve) => {
        if (child.exitCode !== null) resolve(undefined);
        else child.once("exit", resolve);
      });
      await send("Browser.close").catch(() => undefined);
      await gone;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
