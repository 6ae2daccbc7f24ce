/**
 * The program that imports Node packages inside an image, each in a process of its own and from the application's folder.
 * It takes the mark, the seconds, and JSON: folders whose package.json names dependencies, or names of modules. Runs on
 * Node 14.8 and later, where a module given on the command line may await.
 */
export const NODE_DRIVER = String.raw`
const fs = require("fs"), path = require("path"), { spawnSync } = require("child_process");
const [mark, limit, text] = process.argv.slice(1);
const asked = JSON.parse(text);
const end = Date.now() + Number(limit) * 1000;
const say = (what) => fs.writeSync(1, mark + JSON.stringify(what) + "\n");
const read = (file) => { try { return JSON.parse(fs.readFileSync(file, "utf8")); } catch { return null; } };

function hasEntry(folder) {
  const about = read(path.join(folder, "package.json"));
  if (about === null) return false;
  if (about.exports != null || typeof about.main === "string") return true;
  return ["index.js", "index.json", "index.node"].some((name) => fs.existsSync(path.join(folder, name)));
}

function reason(done) {
  if (done.error) return done.error.code === "ETIMEDOUT" ? "still importing when the time was up" : String(done.error.message).slice(0, 600);
  if (done.signal) return "ended by " + done.signal;
  const lines = String(done.stderr).split("\n").map((line) => line.trim());
  const named = lines.find((line) => /^(\w*Error|\w*Exception)\b.*: /.test(line));
  return (named || lines.filter((line) => line !== "").pop() || "exit code " + done.status).slice(0, 600);
}

function attempt(name, module, cwd) {
  const started = Date.now();
  if (started >= end) return;
  say({ event: "start", package: name, module });
  const code = "await import(process.argv[1]); process.exit(0)";
  const done = spawnSync(process.execPath, ["--input-type=module", "-e", code, module], {
    cwd: cwd || undefined, timeout: end - started, killSignal: "SIGKILL", maxBuffer: 1 << 22, stdio: ["ignore", "ignore", "pipe"],
  });
  const why = done.status === 0 ? null : reason(done);
  say({ event: "end", package: name, module, reason: why, seconds: (Date.now() - started) / 1000 });
}

if (asked.modules !== null) for (const name of asked.modules) attempt(null, name, null);
else for (const folder of asked.folders) {
  const about = read(path.join(folder, "package.json"));
  const names = about === null ? [] : Object.keys(about.dependencies || {});
  if (names.length === 0) say({ event: "nothing", package: folder, found: about !== null });
  for (const name of names.slice(0, 200)) {
    if (name.startsWith("@types/")) continue;
    const place = path.join(folder, "node_modules", name);
    if (!fs.existsSync(place)) say({ event: "nothing", package: name, found: false });
    else if (!hasEntry(place)) say({ event: "nothing", package: name, found: true });
    else attempt(name, name, folder);
  }
}
say({ event: "done" });
`;
