/** The version of package.json; a test holds the two together, so that the bundle reads no file at start-up. */
export const VERSION = "0.1.0";
