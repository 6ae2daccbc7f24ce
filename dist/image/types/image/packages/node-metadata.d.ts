interface PackageFile {
    readonly name: string | null;
    readonly version: string | null;
    /** What is wrong with the file, as the rest of a sentence about it; null for nothing. */
    readonly problem: string | null;
}
export declare const PACKAGE_FILES: import("../capture.js").FileReader<PackageFile>;
/**
 * The version in the name of a store's folder: `react-dom@18.2.0_react@18.2.0`, `@babel+core@7.24.0`; null where it has
 * none of this package.
 */
export declare function versionOfStore(store: string | null, name: string): string | null;
export {};
