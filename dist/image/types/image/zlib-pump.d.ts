/**
 * Pushes bytes through one of Node's zlib streams, one awaited write at a time: that is the backpressure. What comes out
 * is handed on while zlib unpacks what comes next, on its own thread.
 */
import type { Transform } from "node:stream";
/** A zlib stream: `bytesWritten` is what it has consumed of what it was given. */
export type ZlibStream = Transform & {
    readonly bytesWritten: number;
};
export declare class ZlibPump {
    #private;
    /** `onOutput` may throw: the pump fails with what it threw. */
    constructor(stream: ZlibStream, onOutput: (bytes: Buffer) => void);
    /** Bytes it was given and left alone because the compressed data had ended before them. */
    get leftover(): number;
    /** Resolves when the bytes are consumed, or left over. @throws what the stream or the output handler threw. */
    write(bytes: Buffer): Promise<void>;
    /** Resolves when every byte of output has been handed on. */
    end(): Promise<void>;
    /** What zlib has unpacked stays in its stream, and it waits once that is full, until it is resumed. */
    pause(): void;
    resume(): void;
    destroy(): void;
}
