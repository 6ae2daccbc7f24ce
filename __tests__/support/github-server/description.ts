/**
 * GitHub's published description of its REST interface: which operation a request is, whether it is a valid one, and
 * whether an answer is what GitHub would answer. Read once; a schema is compiled when it is first used.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import type { ValidateFunction } from "ajv";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export interface JsonObject {
  readonly [name: string]: Json;
}

export interface Operation {
  /** `GET /repos/{owner}/{repo}/pulls/{pull_number}`. */
  readonly name: string;
  readonly description: JsonObject;
  readonly parameters: Readonly<Record<string, string>>;
}

const METHODS = ["get", "post", "patch", "put", "delete"];

const require = createRequire(import.meta.url);
const text = readFileSync(require.resolve("@octokit/openapi/generated/api.github.com.json"), "utf8");
const document = asObject(parseJson(text));
// Formats are not checked; what the description adds for documentation is no keyword.
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: false });
const added = new Set<string>();
const compiled = new Map<Json, ValidateFunction>();

interface Route {
  readonly template: string;
  readonly segments: readonly string[];
}

/** The more literal a template is, the earlier it is tried. */
const routes: readonly Route[] = Object.keys(asObject(document["paths"]))
  .map((template) => ({ template, segments: template.split("/") }))
  .sort((one, other) => parametersIn(one) - parametersIn(other));

function parametersIn({ segments }: Route): number {
  return segments.filter((segment) => segment.startsWith("{")).length;
}

export function asObject(value: Json | undefined): JsonObject {
  return typeof value === "object" && value !== null && !isArray(value) ? value : {};
}

export function asArray(value: Json | undefined): readonly Json[] {
  return value !== undefined && isArray(value) ? value : [];
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** What JSON.parse returns is JSON. */
export function parseJson(source: string): Json {
  const value: Json = JSON.parse(source);
  return value;
}

/** The operation that a request is; null when GitHub has none such. `path` is without host and query. */
export function findOperation(method: string, path: string): Operation | null {
  const given = path.split("/");
  for (const { template, segments } of routes) {
    if (segments.length !== given.length) continue;
    const parameters: Record<string, string> = {};
    const fits = segments.every((segment, index) => {
      const part = given[index] ?? "";
      if (!segment.startsWith("{")) return segment === part;
      parameters[segment.slice(1, -1)] = decodeURIComponent(part);
      return part !== "";
    });
    const key = method.toLowerCase();
    const item = asObject(asObject(document["paths"])[template]);
    if (fits && METHODS.includes(key) && item[key] !== undefined) {
      return { name: `${method} ${template}`, description: asObject(item[key]), parameters };
    }
  }
  return null;
}

/** What is wrong with a request; empty when nothing is. */
export function requestProblems(
  operation: Operation,
  query: URLSearchParams,
  body: Json | undefined,
): readonly string[] {
  const problems: string[] = [];
  const known = asArray(operation.description["parameters"]).map((entry) => asObject(dereference(entry)));
  const check = (place: string, name: string, value: string): void => {
    const parameter = known.find((entry) => entry["in"] === place && entry["name"] === name);
    if (parameter === undefined) problems.push(`unknown ${place} parameter ${name}`);
    else
      problems.push(...mismatches(parameter["schema"] ?? {}, coerce(parameter, value), `${place} ${name}`));
  };
  for (const [name, value] of Object.entries(operation.parameters)) check("path", name, value);
  for (const [name, value] of query) check("query", name, value);
  // Of this the description speaks in words only.
  if (Number(query.get("per_page") ?? 1) > 100) problems.push("per_page is more than 100");
  for (const parameter of known) {
    const name = String(parameter["name"]);
    if (parameter["in"] === "query" && parameter["required"] === true && !query.has(name)) {
      problems.push(`query parameter ${name} is missing`);
    }
  }
  problems.push(...bodyProblems(operation, body));
  return problems;
}

function bodyProblems(operation: Operation, body: Json | undefined): readonly string[] {
  const schema = jsonSchemaIn(operation.description["requestBody"]);
  if (schema === undefined) return body === undefined ? [] : ["a body where none belongs"];
  if (body === undefined) return ["the body is missing"];
  const properties = asObject(asObject(dereference(schema))["properties"]);
  const unknown = Object.keys(asObject(body)).filter((name) => properties[name] === undefined);
  return [
    ...unknown.map((name) => `unknown property ${name} in the body`),
    ...mismatches(schema, body, "body"),
  ];
}

/** What is wrong with an answer; empty when nothing is, or when the description does not speak of this status. */
export function answerProblems(operation: Operation, status: number, body: Json): readonly string[] {
  const response = asObject(operation.description["responses"])[String(status)];
  const schema = response === undefined ? undefined : jsonSchemaIn(dereference(response));
  return schema === undefined ? [] : mismatches(schema, body, `answer ${status} of ${operation.name}`);
}

/** The description's own example of a successful answer: complete where an answer made up by hand is not. */
export function exampleAnswer(operation: Operation): Json {
  for (const status of ["200", "201"]) {
    const response = asObject(dereference(asObject(operation.description["responses"])[status] ?? null));
    const examples = Object.values(
      asObject(asObject(asObject(response["content"])["application/json"])["examples"]),
    );
    const value = asObject(dereference(examples[0] ?? null))["value"];
    if (value !== undefined) return value;
  }
  return {};
}

function jsonSchemaIn(part: Json | undefined): Json | undefined {
  return asObject(asObject(asObject(part)["content"])["application/json"])["schema"];
}

function coerce(parameter: JsonObject, value: string): Json {
  const { type } = asObject(dereference(parameter["schema"] ?? null));
  if (type === "integer" || type === "number") return /^-?\d+$/.test(value) ? Number(value) : value;
  if (type === "boolean") return value === "true" ? true : value === "false" ? false : value;
  return value;
}

function dereference(value: Json): Json {
  const reference = asObject(value)["$ref"];
  if (typeof reference !== "string") return value;
  let found: Json = document;
  for (const part of reference.slice(2).split("/")) found = asObject(found)[part] ?? null;
  return dereference(found);
}

function mismatches(schema: Json, value: Json, place: string): readonly string[] {
  let validate = compiled.get(schema);
  if (validate === undefined) {
    validate = ajv.compile(asObject(convert(schema)));
    compiled.set(schema, validate);
  }
  return validate(value) ? [] : [`${place}: ${ajv.errorsText(validate.errors)}`];
}

/** From OpenAPI 3.0's dialect to JSON Schema's: null is a type there. Schemas that are referred to are added. */
function convert(schema: Json): Json {
  if (isArray(schema)) return schema.map(convert);
  if (typeof schema !== "object" || schema === null) return schema;
  const reference = schema["$ref"];
  if (typeof reference === "string") {
    const name = reference.replace(/^#\/components\/schemas\//, "");
    if (!added.has(name)) {
      added.add(name);
      ajv.addSchema(asObject(convert(dereference(schema))), name);
    }
    return { $ref: name };
  }
  const { nullable, ...rest } = schema;
  const converted = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, convert(value)]));
  if (nullable === true) return { anyOf: [{ type: "null" }, converted] };
  return nullable === undefined ? converted : { ...converted, ...(isSchema(nullable) ? { nullable } : {}) };
}

/** A property that happens to be named `nullable`. */
function isSchema(value: Json): boolean {
  return typeof value === "object";
}
