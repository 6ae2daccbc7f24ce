import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { withoutCredentials } from "../../../../src/compat/python/credentials.js";

describe("withoutCredentials", () => {
  it.each([
    ["https://user:secret@index.example/simple", "https://index.example/simple"],
    ["https://secret@index.example/simple", "https://index.example/simple"],
    ["https://user:se@cret@index.example:8443/simple", "https://index.example:8443/simple"],
    ["https://user:se/cret@index.example/simple", "https://index.example/simple"],
    ["https://${USER}:${SECRET}@index.example/simple", "https://index.example/simple"],
    [
      "git+ssh://git@index.example/team/tool.git@v1#egg=tool",
      "git+ssh://index.example/team/tool.git@v1#egg=tool",
    ],
    ["https://index.example:8443/a@b/c", "https://index.example:8443/a@b/c"],
    ["https://index.example/simple?token=secret#sha256=00", "https://index.example/simple#sha256=00"],
    ["tool @ https://u:secret@index.example/tool.zip ; a", "tool @ https://index.example/tool.zip ; a"],
    ["--index-url=https://u:secret@index.example/", "--index-url=https://index.example/"],
    ["user:secret@index.example/simple", "index.example/simple"],
    ["git@index.example:team/tool", "git@index.example:team/tool"],
    ["numpy==1.0 # a comment", "numpy==1.0 # a comment"],
    ["./local/package", "./local/package"],
    ["", ""],
  ])("%j becomes %j", (text, shown) => {
    expect(withoutCredentials(text)).toBe(shown);
  });

  it("leaves nothing of a user or a password, whatever is in them", () => {
    const part = fc.string({ unit: fc.constantFrom(..."aZ0%:@!$&*,;=~_-.?#"), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(part, part, (user, password) => {
        const address = `https://${user}:${password}@index.example/simple`;
        expect(withoutCredentials(address)).toBe("https://index.example/simple");
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});
