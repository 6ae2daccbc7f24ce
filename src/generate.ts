/** The files of the repository that are generated from the sources: `npm run build` writes them, CI compares them. */
import { configJsonSchema } from "./config/json-schema.js";
import { configReference } from "./config/reference.js";
import { compatJsonSchema } from "./report/compat-document.js";
import { inspectionJsonSchema } from "./report/inspection-schema.js";
import { reportJsonSchema } from "./report/json.js";

/** Path in the repository to its text. */
export function generatedFiles(): Readonly<Record<string, string>> {
  return {
    "schema/config.schema.json": `${JSON.stringify(configJsonSchema(), null, 2)}\n`,
    "schema/report.schema.json": `${JSON.stringify(reportJsonSchema(), null, 2)}\n`,
    "schema/inspection.schema.json": `${JSON.stringify(inspectionJsonSchema(), null, 2)}\n`,
    "schema/compat.schema.json": `${JSON.stringify(compatJsonSchema(), null, 2)}\n`,
    "docs/configuration.md": configurationPage(),
  };
}

function configurationPage(): string {
  // In a table `|` ends a cell; `<context>` would be taken for HTML and `**` for emphasis.
  const cell = (text: string): string =>
    text.replaceAll("\n", " ").replaceAll("<", "&lt;").replace(/[|*]/g, "\\$&");
  const rows = configReference().map(
    (entry) =>
      `| \`${cell(entry.path)}\` | ${cell(entry.type)} | ${cell(entry.default)} | ${cell(entry.description)} |`,
  );
  return `# Configuration

Generated from the schema; \`npm run build\` updates it. The file is \`.github/image-budget.yml\`, or any other by
\`--config\` or the action's \`config\` input. Paths are relative to the repository's root.

Defaults apply to every image, a group's keys go before them, and an image's own keys before both: maps are merged,
lists and limits are replaced as a whole. \`image-budget config\` prints the result and where each value came from.

| key | type | default | meaning |
|---|---|---|---|
${rows.join("\n")}
`;
}
