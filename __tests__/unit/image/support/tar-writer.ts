/** A small tar writer that can also write what no tar would. */

export interface TestEntry {
  readonly path: string;
  /** Type flag; "0" is a regular file. */
  readonly type?: string;
  readonly content?: Buffer | string;
  readonly link?: string;
  /** PAX records written before the entry. */
  readonly pax?: Readonly<Record<string, string>>;
  /** Text of the size field (12 bytes) in place of the true one. */
  readonly sizeField?: Buffer | string;
  readonly badChecksum?: boolean;
  /** Permission bits; 0o644 where it is not given. */
  readonly mode?: number;
  /** Time of the last change, in seconds; 0 where it is not given. */
  readonly time?: number;
  readonly magic?: "ustar" | "gnu" | "v7";
}

export const END = Buffer.alloc(1024);

export function padded(content: Buffer): Buffer {
  return Buffer.concat([content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
}

export function paxRecords(records: Readonly<Record<string, string>>): Buffer {
  return Buffer.concat(
    Object.entries(records).map(([key, value]) => {
      const body = Buffer.byteLength(` ${key}=${value}\n`);
      let length = body + String(body).length;
      length = body + String(length).length;
      return Buffer.from(`${length} ${key}=${value}\n`);
    }),
  );
}

export function header(entry: TestEntry, size: number): Buffer {
  const block = Buffer.alloc(512);
  const name = Buffer.from(entry.path);
  if (name.length <= 100) name.copy(block);
  else if (entry.magic === undefined || entry.magic === "ustar") {
    const cut = entry.path.indexOf("/", entry.path.length - 101);
    block.write(entry.path.slice(cut + 1), 0);
    block.write(entry.path.slice(0, cut), 345);
  }
  block.write(`${(entry.mode ?? 0o644).toString(8).padStart(7, "0")}\0`, 100);
  block.write("0000000\0", 108);
  block.write("0000000\0", 116);
  const field = entry.sizeField ?? `${size.toString(8).padStart(11, "0")}\0`;
  (typeof field === "string" ? Buffer.from(field) : field).copy(block, 124);
  block.write(`${(entry.time ?? 0).toString(8).padStart(11, "0")}\0`, 136);
  block.write(entry.type ?? "0", 156);
  block.write(entry.link ?? "", 157, 100);
  if (entry.magic === "gnu") block.write("ustar  \0", 257);
  else if (entry.magic !== "v7") block.write("ustar\u000000", 257);
  return sign(block, entry.badChecksum === true ? 1 : 0);
}

export function sign(block: Buffer, error = 0): Buffer {
  block.fill(" ", 148, 156);
  let sum = error;
  for (const byte of block) sum += byte;
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return block;
}

/** One entry with what precedes it: a PAX header where asked for. */
export function entryBytes(entry: TestEntry): Buffer {
  const content = Buffer.from(entry.content ?? "");
  const pax = entry.pax === undefined ? Buffer.alloc(0) : paxRecords(entry.pax);
  const before =
    entry.pax === undefined ? [] : [header({ path: "PaxHeaders/x", type: "x" }, pax.length), padded(pax)];
  return Buffer.concat([...before, header(entry, content.length), padded(content)]);
}

/** A GNU long name (L) or long link (K) in front of the next entry. */
export function gnuLong(kind: "L" | "K", value: string): Buffer {
  const content = Buffer.from(`${value}\0`);
  return Buffer.concat([
    header({ path: "././@LongLink", type: kind, magic: "gnu" }, content.length),
    padded(content),
  ]);
}

export function tar(entries: readonly (TestEntry | Buffer)[], end: Buffer = END): Buffer {
  return Buffer.concat([
    ...entries.map((entry) => (Buffer.isBuffer(entry) ? entry : entryBytes(entry))),
    end,
  ]);
}
