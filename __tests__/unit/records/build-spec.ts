import type { BuildSpec } from "../../../src/model/config.js";

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
