/**
 * Writes a name's bytes and returns how many there are: what `decodeName` made of them, so that names that differ stay
 * different. `into` has room for a few bytes more than the longest name: what does not fit fills it.
 */
export declare function encodeName(name: string, into: Buffer): number;
/**
 * A name's bytes, those from `start` up to `end`, as text: UTF-8, with what is none escaped byte by byte as lone
 * surrogates.
 */
export declare function decodeName(bytes: Buffer, start?: number, end?: number): string;
