import { PublishError } from "../model/errors.js";

export interface ServerUrls {
  /** Without a slash at the end. */
  readonly api: string;
  readonly graphql: string;
}

/**
 * Where GitHub's interfaces are: as the runner says, else derived from what it does say, so that Enterprise Server
 * (`https://host/api/v3` and `https://host/api/graphql`) and Enterprise Cloud of its own domain (`https://api.host`) work
 * as well. `apiUrl` overrides the runner.
 *
 * @throws PublishError when one of them is no URL
 */
export function serverUrls(
  environment: Readonly<Record<string, string | undefined>>,
  apiUrl?: string,
): ServerUrls {
  const given = (name: string): string | undefined => environment[name] || undefined;
  const api = checked(apiUrl ?? given("GITHUB_API_URL") ?? apiOf(given("GITHUB_SERVER_URL")));
  const graphql = (apiUrl === undefined ? given("GITHUB_GRAPHQL_URL") : undefined) ?? graphqlOf(api);
  return { api, graphql: checked(graphql) };
}

function apiOf(server: string | undefined): string {
  if (server === undefined) return "https://api.github.com";
  const { protocol, host, hostname } = new URL(checked(server));
  if (hostname === "github.com" || hostname.endsWith(".ghe.com")) return `${protocol}//api.${host}`;
  return `${protocol}//${host}/api/v3`;
}

function graphqlOf(api: string): string {
  return api.endsWith("/api/v3") ? `${api.slice(0, -"/v3".length)}/graphql` : `${api}/graphql`;
}

function checked(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== "" || url.search !== "") {
    throw new PublishError(
      "the address of GitHub's interface is not a URL",
      "Correct GITHUB_API_URL, GITHUB_GRAPHQL_URL and GITHUB_SERVER_URL; a runner sets them by itself.",
    );
  }
  return text.replace(/\/+$/, "");
}
