/** What a failed fetch means, told from git's words: whether it may pass, and what to do about it. */
import { CheckoutError } from "../model/errors.js";

/** Would be the same at the next attempt. */
const LASTING =
  /not our ref|couldn't find remote ref|no such remote ref|unadvertised object|authentication failed|could not read (?:username|password)|returned error: (?:30\d|40\d|41\d)|not found|certificate|ssl ca|protocol '|redirect/iu;

/** The server or the way to it failed for a moment. */
const PASSING =
  /returned error: (?:429|5\d\d)|http (?:429|5\d\d)|could not resolve|couldn't resolve|connection (?:refused|reset|timed out|closed|died)|failed to connect|couldn't connect|timed? ?out|operation too (?:slow|long)|early eof|unexpected disconnect|hung up unexpectedly|rpc failed|empty reply|transfer closed|curl \d+|ssl_error_syscall|tls connection|recv failure|send failure|bad packet length|invalid index-pack output/iu;

/** Whether trying again may help. */
export function isTransient(said: string): boolean {
  return PASSING.test(said) && (!LASTING.test(said) || /error: (?:429|5\d\d)/u.test(said));
}

export interface FailedFetch {
  /** The hash or the name that was asked for. */
  readonly what: string;
  readonly url: string;
  /** Git's own words, without the token. */
  readonly said: string;
  readonly hasToken: boolean;
  /** The time limit, when it ran out; else null. */
  readonly seconds: number | null;
}

/** The failure with its remedy. */
export function explainFailure(failed: FailedFetch): CheckoutError {
  const { what, url, said, seconds } = failed;
  const shown = JSON.stringify(what);
  if (seconds !== null) {
    return new CheckoutError(
      `the commit ${shown} was not fetched from ${url} within ${seconds} s`,
      "Check that the server answers, or check out with `fetch-depth: 0`, so that nothing has to be fetched.",
    );
  }
  return new CheckoutError(`the commit ${shown} could not be fetched from ${url}: ${said}`, remedy(failed));
}

function remedy({ what, said, hasToken }: FailedFetch): string {
  if (/not our ref|unadvertised object/iu.test(said)) {
    return "The server does not have it any more (a force push replaced it?), or does not give it away. Name another commit with `base:`.";
  }
  if (/couldn't find remote ref/iu.test(said)) {
    return /^[0-9a-f]{4,63}$/u.test(what)
      ? "A commit can be fetched by its full hash only: name that, or a branch or tag."
      : "Neither a branch nor a tag is called so there. Name one that is, or a full commit hash.";
  }
  if (/returned error: 30\d|redirect/iu.test(said)) {
    return "The server points elsewhere, which is not followed. Was the repository renamed? See GITHUB_SERVER_URL and GITHUB_REPOSITORY.";
  }
  if (/authentication failed|could not read|returned error: 40[134]|not found/iu.test(said)) {
    return hasToken
      ? "The token may not read the repository: give the job `permissions: contents: read`."
      : "Without a token only public repositories can be read: hand one over (`github-token:`), with `permissions: contents: read`.";
  }
  if (/certificate|ssl/iu.test(said)) {
    return "Tell git which certificates to trust: `git config --global http.sslCAInfo FILE`, or GIT_SSL_CAINFO.";
  }
  return "Check that the server can be reached from here (GITHUB_SERVER_URL; a proxy is taken from https_proxy), or check out with `fetch-depth: 0`.";
}
