import { z } from "zod";
import { configSchema } from "./schema.js";

/** The JSON Schema (draft 2020-12) of the configuration file as a person writes it, for completion in editors. */
export function configJsonSchema(): object {
  return {
    title: "Image Budget configuration",
    description: ".github/image-budget.yml: the images of a repository and their budgets.",
    ...z.toJSONSchema(configSchema, { io: "input", target: "draft-2020-12" }),
  };
}
