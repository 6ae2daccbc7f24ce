/** What could not be read of applications' packages, in a bounded number of sentences. */

const MOST = 20;
const LONGEST = 200;
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

export class Gaps {
  readonly #sentences: string[] = [];
  #more = 0;

  /** @param path without a leading slash; it is a stranger's, and may be long and hold what is not seen */
  addFile(path: string, problem: string, effect: string): void {
    this.add(`/${shown(path)} ${problem}: ${effect}.`);
  }

  add(sentence: string): void {
    if (this.#sentences.length < MOST) this.#sentences.push(sentence);
    else this.#more += 1;
  }

  /** @param what of which there are more: `files of Python packages` */
  sentences(what: string): readonly string[] {
    if (this.#more === 0) return this.#sentences;
    return [...this.#sentences, `The same goes for ${this.#more} more ${what}.`];
  }
}

/** A path on one line, its end kept: that is what tells it from others. */
function shown(path: string): string {
  const end = path.length > LONGEST ? `…${path.slice(-LONGEST)}` : path;
  return end.replace(HIDDEN, "?");
}
