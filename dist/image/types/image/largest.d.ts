/** Keeps the largest of many without keeping the many. */
export declare class Largest<T> {
    #private;
    constructor(most: number);
    /** `make` is called only for what is kept, at least for now. */
    offer(bytes: number, make: () => T): void;
    /** Largest first; of equals the first that was offered. */
    get result(): readonly T[];
}
