/** What an image is made to run on. */
export interface Platform {
    readonly os: string;
    readonly architecture: string;
    readonly variant: string | null;
}
/** A request without a variant takes any; arm64 is v8 and 32-bit arm is v7 unless they say otherwise. */
export declare function isPlatform(config: Platform, wanted: Platform): boolean;
/** `OS/ARCH[/VARIANT]`, as the image says it. */
export declare function platformName(platform: Platform): string;
/** `OS/ARCH[/VARIANT]` in its parts; null for null, and for what names no architecture. */
export declare function parsePlatform(name: string | null): Platform | null;
