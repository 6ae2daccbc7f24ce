/**
 * Fitting into GitHub's limits: collapsed sections are filled in order of importance until the room is used up, and
 * what was left out is counted.
 */

/** A piece of a section that is shown whole or not at all. */
export interface Block {
  readonly text: string;
  /** Larger stays longer. */
  readonly importance: number;
}

/** One collapsed section. */
export interface Section {
  /** HTML of the summary line, with the counts of everything the section is about, shown or not. */
  readonly summary: string;
  readonly blocks: readonly Block[];
  /** The blocks are items of one list, with no blank line between them. */
  readonly list?: true;
  /** Names what is missing when `missing` of the blocks were left out: `layers of 3 images`. */
  readonly leftOut: (missing: number) => string;
}

/** A budget of characters and bytes. GitHub counts a comment in characters and a job summary in bytes. */
export class Room {
  #characters: number;
  #bytes: number;

  /**
   * @param characters most UTF-16 code units: never fewer than the characters GitHub counts
   * @param bytes most UTF-8 bytes; null when only characters count
   */
  constructor(characters: number, bytes: number | null) {
    this.#characters = characters;
    this.#bytes = bytes ?? Number.POSITIVE_INFINITY;
  }

  /** Takes the room `text` needs; false, and nothing taken, when it does not fit. */
  take(text: string): boolean {
    const bytes = this.#bytes === Number.POSITIVE_INFINITY ? 0 : Buffer.byteLength(text);
    if (text.length > this.#characters || bytes > this.#bytes) return false;
    this.#characters -= text.length;
    this.#bytes -= bytes;
    return true;
  }
}

const open = (section: Section): string => `\n<details><summary>${section.summary}</summary>\n\n`;
const CLOSE = "\n</details>\n";

/**
 * Renders the sections in their order with the most important blocks that fit. Once a block does not fit, no less
 * important one is shown: what a reader sees is never a matter of chance.
 * @returns the Markdown, and what was left out in words
 */
export function fitSections(
  sections: readonly Section[],
  room: Room,
): { text: string; leftOut: readonly string[] } {
  const candidates = sections
    .flatMap((section, order) => section.blocks.map((block, index) => ({ section, order, block, index })))
    .sort((a, b) => b.block.importance - a.block.importance || a.order - b.order || a.index - b.index);
  const shown = new Map<Section, Set<Block>>();
  for (const { section, block } of candidates) {
    const begun = shown.get(section);
    const cost = begun === undefined ? `${open(section)}${block.text}\n${CLOSE}` : `\n${block.text}\n`;
    if (!room.take(cost)) break;
    if (begun === undefined) shown.set(section, new Set([block]));
    else begun.add(block);
  }
  const text = sections.map((section) => renderSection(section, shown.get(section))).join("");
  const leftOut = sections.flatMap((section) => {
    const missing = section.blocks.length - (shown.get(section)?.size ?? 0);
    return missing === 0 ? [] : [section.leftOut(missing)];
  });
  return { text, leftOut };
}

function renderSection(section: Section, shown: ReadonlySet<Block> | undefined): string {
  if (shown === undefined) return "";
  const texts = section.blocks.filter((block) => shown.has(block)).map((block) => block.text);
  return `${open(section)}${texts.join(section.list === true ? "\n" : "\n\n")}\n${CLOSE}`;
}
