/** What could not be read of applications' packages, in a bounded number of sentences. */
export declare class Gaps {
    #private;
    /** @param path without a leading slash; it is a stranger's, and may be long and hold what is not seen */
    addFile(path: string, problem: string, effect: string): void;
    add(sentence: string): void;
    /** @param what of which there are more: `files of Python packages` */
    sentences(what: string): readonly string[];
}
