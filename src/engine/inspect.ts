import { parseJson } from "./json.js";
import { z } from "zod";
import { EngineError, MeasureError } from "../model/errors.js";
import type { InspectedImage } from "../ports.js";
import { askEngine } from "./local-socket.js";
import type { Client } from "./process.js";

const shape = z.object({
  Id: z.string(),
  Size: z.number().int().nonnegative(),
  Os: z.string(),
  Architecture: z.string(),
  Variant: z.string().optional(),
  RepoTags: z.array(z.string()).nullish(),
  RepoDigests: z.array(z.string()).nullish(),
  Config: z.object({ Labels: z.record(z.string(), z.string()).nullish() }).nullish(),
  RootFS: z.object({ Layers: z.array(z.string()).nullish() }),
});

/**
 * An image as the engine describes it; null when it has none of that name. `socket` is the engine's, where it has one here:
 * starting the docker client for this takes more processor time than all the rest of it.
 * @throws EngineError, MeasureError
 */
export async function inspectImage(
  client: Client,
  reference: string,
  socket: string | null = null,
): Promise<InspectedImage | null> {
  const answer = socket === null ? null : await askEngine(socket, imagePath(reference));
  const described = shape.safeParse(answer);
  return described.success ? imageOf(described.data) : inspectByClient(client, reference);
}

function imagePath(reference: string): string {
  return `/images/${reference.split("/").map(encodeURIComponent).join("/")}/json`;
}

async function inspectByClient(client: Client, reference: string): Promise<InspectedImage | null> {
  const { code, stdout, stderr } = await client.run(["image", "inspect", "--", reference]);
  if (code !== 0) {
    if (/no such (?:image|object)|not found/i.test(stderr)) return null;
    throw new EngineError(
      `the engine cannot describe ${reference}: ${stderr.trim()}`,
      "Check that the engine still runs.",
    );
  }
  const parsed = z.array(shape).min(1).safeParse(parseJson(stdout));
  const image = parsed.success ? parsed.data[0] : undefined;
  if (image === undefined) {
    throw new MeasureError(
      `the engine describes ${reference} in a way that is not understood`,
      "Update the engine.",
      parsed.error,
    );
  }
  return imageOf(image);
}

function imageOf(image: z.infer<typeof shape>): InspectedImage {
  const variant = image.Variant === undefined || image.Variant === "" ? "" : `/${image.Variant}`;
  return {
    id: image.Id,
    size: image.Size,
    platform: `${image.Os}/${image.Architecture}${variant}`,
    labels: image.Config?.Labels ?? {},
    repoTags: image.RepoTags ?? [],
    repoDigests: image.RepoDigests ?? [],
    diffIds: image.RootFS.Layers ?? [],
  };
}
