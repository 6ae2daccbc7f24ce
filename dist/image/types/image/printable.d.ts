/** A name from an archive as one short line, for a message: nothing in it moves a cursor or starts a line. */
export declare function printable(name: string): string;
