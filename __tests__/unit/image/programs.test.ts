import { describe, expect, it } from "@jest/globals";
import { imageOf, python, SITE } from "../compat/image/support/images.js";

describe("the programs of an image", () => {
  it("are its ELF files and scripts, each content once, with whose they are", async () => {
    const { programs } = await imageOf(
      { "app/server": { needed: ["libz.so.1"] }, "app/link": { link: "server" }, "app/run": "#!/bin/sh\n" },
      { "app/text": "hello", "app/tiny": "#!", "app/empty": "" },
      python("x-1", { "x/_x.so": {} }),
    );
    expect(programs.files.map(({ path, fact, owner }) => [path, fact.kind, owner?.name ?? null])).toEqual([
      ["app/run", "script", null],
      ["app/server", "elf", null],
      [`${SITE}/x/_x.so`, "elf", "x"],
    ]);
  });

  it("are found by paths, links followed inside the image", async () => {
    const { programs } = await imageOf({
      "usr/lib/libz.so.1": { soname: "libz.so.1" },
      lib: { link: "usr/lib" },
      "usr/lib/libz.so": { link: "/lib/libz.so.1" },
      up: { link: "../../../../usr/lib/libz.so" },
      round: { link: "round" },
      gone: { link: "/nowhere" },
    });
    for (const path of ["/lib/libz.so", "lib/libz.so", "//usr/lib/../lib/libz.so.1", "/up"])
      expect([path, programs.resolve(path)]).toEqual([path, "usr/lib/libz.so.1"]);
    for (const path of ["/round", "/gone", "/usr/lib/libz.so.1/x", "/none"])
      expect([path, programs.resolve(path)]).toEqual([path, null]);
    expect(programs.elf("usr/lib/libz.so.1")?.soname).toBe("libz.so.1");
    expect(programs.elf("usr/lib")).toBeNull();
  });

  it("come with the loaders' configuration, and nothing else of /etc", async () => {
    const long = `/opt/${"x".repeat(300)}\n`.repeat(400);
    const { programs } = await imageOf({
      "etc/ld.so.conf": "include /etc/ld.so.conf.d/*.conf\n",
      "etc/ld.so.conf.d/b.conf": "/opt/b\n",
      "etc/ld.so.conf.d/a.conf": "/opt/a\n",
      "etc/ld.so.conf.d/text.txt": "/opt/no\n",
      "etc/ld-musl-x86_64.path": long,
      "etc/shadow": "root:secret\n",
    });
    expect(programs.text("/etc/ld.so.conf")).toContain("include");
    expect(programs.text("etc/ld.so.conf.d/text.txt")).toBeNull();
    expect(programs.text("etc/shadow")).toBeNull();
    expect(programs.list("/etc/ld.so.conf.d")).toEqual(["a.conf", "b.conf", "text.txt"]);
    expect(programs.list("/etc/none")).toEqual([]);
    // What is cut off must not pass for the whole.
    expect(programs.text("etc/ld-musl-x86_64.path")).toBeNull();
  });
});
