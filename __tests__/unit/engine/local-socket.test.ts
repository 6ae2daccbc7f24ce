/** Against a real server on a real socket; which socket it is, against folders and variables as the docker client reads them. */
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { Server, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { askEngine, localSocket, openSave } from "../../../src/engine/local-socket.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "socket-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("localSocket", () => {
  const configured = (text: string): string => {
    const home = mkdtempSync(join(folder, "home-"));
    mkdirSync(join(home, ".docker"));
    writeFileSync(join(home, ".docker", "config.json"), text);
    return home;
  };
  const DEFAULT = "/var/run/docker.sock";

  it.each<[string, NodeJS.ProcessEnv, string, string | null]>([
    ["nothing is set", {}, "{}", DEFAULT],
    ["the host is a socket", { DOCKER_HOST: "unix:///run/x.sock" }, "{}", "/run/x.sock"],
    ["the host goes before contexts", { DOCKER_HOST: "unix:///x", DOCKER_CONTEXT: "far" }, "{}", "/x"],
    ["the host is elsewhere", { DOCKER_HOST: "tcp://127.0.0.1:2375" }, "{}", null],
    ["the host is reached by ssh", { DOCKER_HOST: "ssh://somewhere" }, "{}", null],
    ["a context is set", { DOCKER_CONTEXT: "far" }, "{}", null],
    ["the default context is set", { DOCKER_CONTEXT: "default" }, '{"currentContext":"far"}', DEFAULT],
    ["a context is configured", {}, '{"currentContext":"far"}', null],
    ["the client sends headers", {}, '{"HttpHeaders":{"X-Meta":"1"}}', null],
    ["TLS is asked for", { DOCKER_TLS_VERIFY: "1" }, "{}", null],
    ["the configuration is damaged", {}, "{", null],
    ["an empty value is none", { DOCKER_HOST: "", DOCKER_CONTEXT: "" }, '{"currentContext":""}', DEFAULT],
  ])("%s", async (_, environment, config, expected) => {
    expect(await localSocket({ ...environment, HOME: configured(config) })).toBe(expected);
  });

  it("needs no configuration, and reads the one that DOCKER_CONFIG names", async () => {
    expect(await localSocket({ HOME: folder })).toBe(DEFAULT);
    const home = configured('{"currentContext":"far"}');
    expect(await localSocket({ HOME: folder, DOCKER_CONFIG: join(home, ".docker") })).toBeNull();
  });
});

describe("openSave", () => {
  const servers: Server[] = [];
  let count = 0;
  const serve = async (answer: (response: ServerResponse, url: string) => void): Promise<string> => {
    const path = join(folder, `s${count++}`);
    const server = createServer((request, response) => {
      answer(response, request.url ?? "");
    });
    servers.push(server.listen(path));
    await once(server, "listening");
    return path;
  };
  afterEach(() => {
    for (const server of servers.splice(0)) server.close().closeAllConnections();
  });
  const signal = (): AbortSignal => new AbortController().signal;

  it("reads every byte in order, whatever the pieces and however slowly they are taken", async () => {
    const bytes = Buffer.from(Array.from({ length: 9_000_000 }, (_, at) => (at * 7 + (at >> 12)) & 0xff));
    const asked: string[] = [];
    const path = await serve((response, url) => {
      asked.push(url);
      response.write(bytes.subarray(0, 3));
      response.end(bytes.subarray(3));
    });
    const chunks = await openSave(path, "registry/name:tag&x", signal());
    let at = 0;
    let before: { chunk: Uint8Array; from: number } | null = null;
    let turn = 0;
    for await (const chunk of chunks ?? []) {
      // What was handed out last has not been overwritten yet.
      if (before !== null)
        expect(
          bytes.compare(before.chunk, 0, before.chunk.length, before.from, before.from + before.chunk.length),
        ).toBe(0);
      expect(bytes.compare(chunk, 0, chunk.length, at, at + chunk.length)).toBe(0);
      before = { chunk, from: at };
      at += chunk.length;
      if ((turn += 1) % 5 === 0) await setTimeout(2);
    }
    expect(at).toBe(bytes.length);
    expect(asked).toEqual(["/images/get?names=registry%2Fname%3Atag%26x"]);
  });

  it("reads every byte of an engine that is slow, as one is that packs while it gives", async () => {
    const bytes = Buffer.from(Array.from({ length: 3_000_000 }, (_, at) => (at * 11 + (at >> 9)) & 0xff));
    const path = await serve((response) => {
      let sent = 0;
      const timer = setInterval(() => {
        response.write(bytes.subarray(sent, (sent += 32_768)));
        if (sent < bytes.length) return;
        clearInterval(timer);
        response.end();
      }, 1);
    });
    const parts: Buffer[] = [];
    for await (const chunk of (await openSave(path, "name:tag", signal())) ?? [])
      parts.push(Buffer.from(chunk));
    expect(Buffer.concat(parts).equals(bytes)).toBe(true);
  });

  it("gives way to the client where the engine refuses, nobody listens or something else answers", async () => {
    const refusing = await serve((response) => response.writeHead(404).end('{"message":"no such image"}'));
    const strange = await serve((response) => response.socket?.end("220 mail ready\r\n\r\n"));
    const talking = await serve((response) => response.socket?.end("x".repeat(1_000_000)));
    const silent = await serve((response) => response.socket?.destroy());
    for (const path of [refusing, strange, talking, silent, join(folder, "nobody")])
      expect(await openSave(path, "name:tag", signal())).toBeNull();
  });

  it("closes the connection when reading stops early, and throws the signal's reason when it is aborted", async () => {
    const closed: Promise<unknown>[] = [];
    const path = await serve((response) => {
      closed.push(once(response, "close"));
      const more = (): void => {
        while (response.write("y".repeat(100_000)));
      };
      response.on("drain", more);
      more();
    });
    const early = await openSave(path, "name:tag", signal());
    await early?.next();
    await early?.return(undefined);
    await closed[0];
    const stop = new AbortController();
    const chunks = await openSave(path, "name:tag", stop.signal);
    const reading = (async () => {
      let read = 0;
      for await (const chunk of chunks ?? [])
        if ((read += chunk.length) > 5_000_000) stop.abort(new Error("enough"));
    })();
    await expect(reading).rejects.toThrow("enough");
    await closed[1];
  });

  it("waits for an engine that takes its time, and stops waiting when told", async () => {
    const path = await serve(() => undefined);
    const stop = new AbortController();
    const opening = openSave(path, "name:tag", stop.signal);
    await setTimeout(20);
    stop.abort(new Error("enough"));
    expect(await opening).toBeNull();
  });

  it("answers a question with a document, and with nothing where that is not one", async () => {
    const good = await serve((response) => response.end('{"Id":"sha256:1"}'));
    const cut = await serve((response) => response.end('{"Id":"sha'));
    const refusing = await serve((response) => response.writeHead(404).end("{}"));
    const endless = await serve((response) => {
      const more = (): void => {
        while (response.write("[".repeat(100_000)));
      };
      response.on("drain", more);
      more();
    });
    expect(await askEngine(good, "/images/x/json")).toEqual({ Id: "sha256:1" });
    for (const path of [cut, refusing, endless, join(folder, "nobody")])
      expect(await askEngine(path, "/images/x/json")).toBeNull();
  });
});
