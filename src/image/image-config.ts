/** The OCI image config, reduced to what measuring uses. */
import { z } from "zod";
import type { ImageConfigFile } from "../model/image.js";
import { readJson } from "./json.js";

/** Layers an image may have; engines stop at 127. */
const MAX_LAYERS = 1024;
const MAX_HISTORY = 16_384;
const MAX_LABELS = 4096;

const word = z.string().max(128);

const schema = z.object({
  architecture: word.min(1),
  os: word.min(1),
  variant: word.nullish(),
  rootfs: z.object({
    diff_ids: z.array(z.string().regex(/^[a-z0-9]+:[0-9a-f]{32,128}$/)).max(MAX_LAYERS),
  }),
  history: z
    .array(z.object({ created_by: z.string().nullish(), empty_layer: z.boolean().nullish() }))
    .max(MAX_HISTORY)
    .nullish(),
  config: z
    .object({
      Labels: z
        .record(z.string(), z.string())
        .nullish()
        .refine((labels) => Object.keys(labels ?? {}).length <= MAX_LABELS, "more labels than any image has"),
    })
    .nullish(),
});

/** @throws MeasureError when it is no image config. */
export function readImageConfig(bytes: Buffer, depth: number): ImageConfigFile {
  const file = readJson(bytes, schema, "the image's config", depth);
  return {
    architecture: file.architecture,
    os: file.os,
    variant: file.variant === undefined || file.variant === "" ? null : file.variant,
    diffIds: file.rootfs.diff_ids,
    history: (file.history ?? []).map((entry) => ({
      createdBy: withoutArguments(entry.created_by ?? ""),
      emptyLayer: entry.empty_layer ?? false,
    })),
    labels: file.config?.Labels ?? {},
  };
}

/**
 * Builders write a RUN step's build arguments with their values before its command (`|1 TOKEN=... /bin/sh -c ...`,
 * BuildKit with `RUN` in front), and ARG and ENV steps with theirs. Values may hold anything, so where they end cannot
 * be told: of such a step only its instruction is kept, and whether BuildKit made it.
 */
function withoutArguments(createdBy: string): string {
  if (/^(?:RUN )?\|[0-9]+ /.test(createdBy))
    return createdBy.endsWith("# buildkit") ? "RUN # buildkit" : "RUN";
  const setting = /^((?:\/bin\/sh -c )?(?:#\(nop\)\s+)?(?:ARG|ENV))\s/.exec(createdBy);
  return setting?.[1] ?? createdBy;
}
