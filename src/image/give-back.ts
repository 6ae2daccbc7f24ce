/**
 * Memory that is given back at once. Left to the garbage collector, the buffers that zlib fills cost a collection of the
 * whole heap every few milliseconds, and the system new pages for each of them: a fifth of what reading an image costs.
 */

// A message to a closed port is dropped, and what it was to move is gone with it.
const { port1: nowhere } = new MessageChannel();
nowhere.close();

/**
 * Frees what a zlib stream has handed out and nobody needs any longer: its memory, and that of everything handed out
 * before from the same buffer. Only a part that ends where its buffer ends frees it; zlib goes on writing after others.
 */
export function giveBack(part: Buffer): void {
  const { buffer, byteOffset, length } = part;
  // Buffers that are smaller than Node's pool may lie in it, beside others.
  if (buffer instanceof SharedArrayBuffer || buffer.byteLength <= Buffer.poolSize) return;
  if (byteOffset + length === buffer.byteLength) nowhere.postMessage(null, [buffer]);
}
