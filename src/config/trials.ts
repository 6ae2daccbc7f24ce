/** Trials that a command or an input asks for, on top of those that the configuration does. */
import type { Config, Destination } from "../model/config.js";

/** @param names the images to try; none for all of them */
export function withTrials(config: Config, names: readonly string[], to: Destination): Config {
  const wanted = new Set(names);
  return {
    ...config,
    images: config.images.map((image) =>
      wanted.size === 0 || wanted.has(image.name) ? { ...image, trial: to } : image,
    ),
  };
}
