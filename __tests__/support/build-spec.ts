import type { BuildSpec } from "../../src/model/config.js";

/** A build that asks for nothing special, with what a test changes about it. */
export function buildSpec(changes: Partial<BuildSpec> = {}): BuildSpec {
  return {
    dockerfile: "api/Dockerfile",
    context: "api",
    target: null,
    args: {},
    secrets: {},
    ssh: [],
    buildContexts: {},
    platform: null,
    labels: {},
    network: null,
    pull: false,
    cacheFrom: [],
    cacheTo: [],
    needs: {},
    ...changes,
  };
}
