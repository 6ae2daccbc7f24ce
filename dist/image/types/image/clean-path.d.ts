/**
 * Paths as archives spell them, made comparable. In time that grows with their length: `posix.normalize` takes a minute
 * for half a megabyte of `a/../`, which an archive may hold.
 */
/** A layer's path as unpacking cleans it: no leading or trailing slash, no `.` or `..`, none above the root. */
export declare function cleanPath(path: string): string;
/**
 * The key of a file of the archive: `./manifest.json` and `manifest.json` are the same file. What leads out of the
 * archive is a key that nothing has.
 */
export declare function cleanKey(name: string): string;
