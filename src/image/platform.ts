/** What an image is made to run on. */
export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant: string | null;
}

/** A request without a variant takes any; arm64 is v8 and 32-bit arm is v7 unless they say otherwise. */
export function isPlatform(config: Platform, wanted: Platform): boolean {
  if (config.os !== wanted.os || config.architecture !== wanted.architecture) return false;
  return wanted.variant === null || usualVariant(config) === usualVariant(wanted);
}

function usualVariant(platform: Platform): string {
  const usual: Readonly<Record<string, string>> = { arm64: "v8", arm: "v7", amd64: "v1" };
  return platform.variant ?? usual[platform.architecture] ?? "";
}

/** `OS/ARCH[/VARIANT]`, as the image says it. */
export function platformName(platform: Platform): string {
  const { os, architecture, variant } = platform;
  return [os, architecture, ...(variant === null ? [] : [variant])].join("/");
}

/** `OS/ARCH[/VARIANT]` in its parts; null for null, and for what names no architecture. */
export function parsePlatform(name: string | null): Platform | null {
  const [os, architecture, variant] = name?.split("/") ?? [];
  if (os === undefined || architecture === undefined) return null;
  return { os, architecture, variant: variant ?? null };
}
