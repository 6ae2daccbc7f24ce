import type { FileStart } from "../capture.js";
export declare const MOST_URL_BYTES = 65536;
/** The address without credentials, or the folder; at most 300 characters. */
export declare function readSource({ path, bytes, size }: FileStart): string;
/**
 * An address without user, password, query and fragment: a query may hold a token or a signature under any name, and
 * neither says where the package is from. Of a file's address the path.
 */
export declare function publicAddress(text: string): string;
