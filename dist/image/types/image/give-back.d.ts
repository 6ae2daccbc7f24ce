/**
 * Memory that is given back at once. Left to the garbage collector, the buffers that zlib fills cost a collection of the
 * whole heap every few milliseconds, and the system new pages for each of them: a fifth of what reading an image costs.
 */
/**
 * Frees what a zlib stream has handed out and nobody needs any longer: its memory, and that of everything handed out
 * before from the same buffer. Only a part that ends where its buffer ends frees it; zlib goes on writing after others.
 */
export declare function giveBack(part: Buffer): void;
