// @ts-check
/** The smallest package index that pip understands: wheels of a few folders, on the loopback interface only. */
import { createReadStream, existsSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";

/** Fixed, so that bases which name it stay the same from run to run; another one is taken when it is in use. */
const USUAL_PORT = 38_271;

/** @param {string} name */
const normalized = (name) => name.toLowerCase().replace(/[-_.]+/g, "-");

/**
 * @param {readonly string[]} folders
 * @param {number} [usual] Port to take when it is free.
 * @returns {Promise<{ port: number, url: string, close: () => Promise<void> }>}
 */
export async function serveWheels(folders, usual = USUAL_PORT) {
  /** @type {Map<string, string>} */
  const paths = new Map();
  for (const folder of folders.filter((each) => existsSync(each)))
    for (const name of readdirSync(folder)) if (name.endsWith(".whl")) paths.set(name, join(folder, name));

  const server = createServer((request, response) => {
    // encodeURIComponent leaves all of a wheel's name as it is but the plus sign of a local version.
    const url = (request.url ?? "").replace(/%2B/gi, "+");
    const [, kind = "", name = ""] = /^\/(simple|files)\/([A-Za-z0-9._+-]+)\/?$/.exec(url) ?? [];
    const path = kind === "files" ? paths.get(name) : undefined;
    if (path !== undefined) {
      response.writeHead(200, { "content-type": "application/octet-stream" });
      createReadStream(path).pipe(response);
      return;
    }
    const found = [...paths.keys()].filter(
      (file) => normalized(file.split("-")[0] ?? "") === normalized(name),
    );
    if (kind !== "simple" || found.length === 0) {
      response.writeHead(404).end();
      return;
    }
    const links = found.map((file) => `<a href="/files/${encodeURIComponent(file)}">${file}</a>`);
    response.writeHead(200, { "content-type": "text/html" });
    response.end(`<!doctype html><html><body>${links.join("\n")}</body></html>`);
  });
  /** @param {number} port @returns {Promise<number>} */
  const listen = (port) =>
    new Promise((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, "127.0.0.1", () => {
        server.off("error", reject);
        const address = server.address();
        resolve(typeof address === "object" && address !== null ? address.port : port);
      });
    });
  const port = await listen(usual).catch(() => listen(0));
  return {
    port,
    url: `http://127.0.0.1:${port}/simple/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
