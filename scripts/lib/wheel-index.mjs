// @ts-check
/** A package index on the loopback interface that has pages as real ones do, and for each wheel on them a stand-in. */
import { createServer } from "node:http";
import { crc32 } from "node:zlib";
import { pageOf } from "./wheel-layouts.mjs";

const JSON_PAGE = "application/vnd.pypi.simple.v1+json";

/** @param {string} name */
export const normalized = (name) => name.toLowerCase().replace(/[-_.]+/g, "-");

/**
 * Serves the projects' pages below `/simple/`, each of which lists its files below `/files/`. Projects of one name, of
 * which different versions are asked for, have one page with the files of all.
 * @param {readonly import("./wheel-layouts.mjs").Project[]} projects
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function servePages(projects) {
  /** @type {Map<string, import("./wheel-layouts.mjs").Project>} */
  const pages = new Map();
  for (const project of projects) {
    const name = normalized(project.name);
    pages.set(name, { ...project, files: [...(pages.get(name)?.files ?? []), ...project.files] });
  }
  const wheels = new Map(
    projects.flatMap(({ files }) =>
      files.filter(({ name }) => name.endsWith(".whl")).map((file) => [file.name, file]),
    ),
  );
  const server = createServer((request, response) => {
    const [, kind = "", written = ""] = /^\/(simple|files)\/([^/]+)\/?$/.exec(request.url ?? "") ?? [];
    const name = decodeURIComponent(written);
    const project = kind === "simple" ? pages.get(name) : undefined;
    const file = kind === "files" ? wheels.get(name) : undefined;
    if (project !== undefined) {
      response.writeHead(200, { "content-type": JSON_PAGE });
      response.end(JSON.stringify(pageOf(project, "../../files/")));
    } else if (file !== undefined) {
      response.writeHead(200, { "content-type": "application/octet-stream" });
      response.end(standIn(file));
    } else response.writeHead(404).end();
  });
  const port = await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (typeof address === "object" && address !== null) resolve(address.port);
    });
  });
  return {
    url: `http://127.0.0.1:${port}/simple/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * The smallest wheel of this name that pip believes in: what its name says, and nothing to install.
 * @param {import("./wheel-layouts.mjs").LayoutFile} file
 */
export function standIn({ name, python }) {
  const parts = name.slice(0, -".whl".length).split("-");
  const [project = "", version = ""] = parts;
  const [interpreters = "", abis = "", platforms = ""] = parts.slice(-3);
  const tags = interpreters
    .split(".")
    .flatMap((interpreter) =>
      abis.split(".").flatMap((abi) => platforms.split(".").map((each) => `${interpreter}-${abi}-${each}`)),
    );
  const asks = python === undefined ? "" : `Requires-Python: ${python}\n`;
  const folder = `${project}-${version}.dist-info`;
  return zip([
    [`${folder}/METADATA`, `Metadata-Version: 2.1\nName: ${project}\nVersion: ${version}\n${asks}`],
    [
      `${folder}/WHEEL`,
      `Wheel-Version: 1.0\nGenerator: stand-in\nRoot-Is-Purelib: true\n${tags.map((tag) => `Tag: ${tag}\n`).join("")}`,
    ],
    [`${folder}/RECORD`, `${folder}/METADATA,,\n${folder}/WHEEL,,\n${folder}/RECORD,,\n`],
  ]);
}

/** Stores texts in a zip archive, without compressing them. @param {readonly (readonly [name: string, text: string])[]} entries */
function zip(entries) {
  /** @type {Buffer[]} */
  const parts = [];
  /** @type {Buffer[]} */
  const directory = [];
  let offset = 0;
  for (const [path, text] of entries) {
    const [name, data] = [Buffer.from(path), Buffer.from(text)];
    // What both headers have: version, flags, method, time, date, checksum, sizes, length of the name and of extras.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, name, data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), common, rest, name]));
    parts.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, ...directory, Buffer.from("PK\u0005\u0006"), end]);
}
