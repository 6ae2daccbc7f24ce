/** Keeps the largest of many without keeping the many. */
export class Largest<T> {
  readonly #most: number;
  #items: { readonly bytes: number; readonly item: T }[] = [];
  #least = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** `make` is called only for what is kept, at least for now. */
  offer(bytes: number, make: () => T): void {
    if (bytes <= this.#least) return;
    this.#items.push({ bytes, item: make() });
    if (this.#items.length >= this.#most * 2) this.#cut();
  }

  /** Largest first; of equals the first that was offered. */
  get result(): readonly T[] {
    this.#cut();
    return this.#items.map(({ item }) => item);
  }

  #cut(): void {
    this.#items.sort((a, b) => b.bytes - a.bytes);
    if (this.#items.length < this.#most) return;
    this.#items.length = this.#most;
    this.#least = this.#items.at(-1)?.bytes ?? 0;
  }
}
