/** os-release(5): `KEY=VALUE` lines with shell quoting. */
/**
 * Reads the assignments that a shell would make of them, without expanding anything. Lines that are none, and values
 * with control characters, are left out; the last assignment of a key wins.
 */
export declare function parseOsRelease(text: string): Readonly<Record<string, string>>;
