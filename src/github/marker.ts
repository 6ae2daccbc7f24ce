/**
 * The first line of a comment of ours: which comment it is, and which run wrote it last. It says nothing about who wrote
 * it: that is asked of GitHub.
 */
export interface Marker {
  /** Tells the comments of several workflows apart: see KEY. */
  readonly key: string;
  readonly run: RunId;
  /** Commit that was measured: the pull request's head. */
  readonly head: string;
}

/** One run of a workflow: GitHub counts runs up over time, and attempts of one run from 1. */
export interface RunId {
  readonly id: number;
  readonly attempt: number;
}

export const KEY = /^[A-Za-z0-9._-]{1,60}$/;

/** A commit, SHA-1 or SHA-256. */
export const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

const LINE =
  /^<!-- image-budget key=([A-Za-z0-9._-]{1,60}) run=(\d{1,15}) attempt=(\d{1,6}) head=([0-9a-f]{64}|[0-9a-f]{40}) -->$/;
/** No marker is longer; more of a first line is not looked at. */
const LONGEST = 300;

/** The marker on the very first line of a comment; null when there is none. */
export function parseMarker(body: string): Marker | null {
  const [, key, id, attempt, head] = LINE.exec(firstLine(body)) ?? [];
  if (key === undefined || id === undefined || attempt === undefined || head === undefined) return null;
  return { key, run: { id: Number(id), attempt: Number(attempt) }, head };
}

/** The first line of a comment, without its end. @throws RangeError when a field would not be found again */
export function writeMarker({ key, run, head }: Marker): string {
  const line = `<!-- image-budget key=${key} run=${run.id} attempt=${run.attempt} head=${head} -->`;
  if (!LINE.test(line)) throw new RangeError(`not a marker: ${line.slice(0, LONGEST)}`);
  return line;
}

/** Below zero when `one` is the older run, zero when both are the same attempt. */
export function compareRuns(one: RunId, other: RunId): number {
  return one.id - other.id || one.attempt - other.attempt;
}

function firstLine(body: string): string {
  const start = body.slice(0, LONGEST);
  const end = start.indexOf("\n");
  return (end === -1 ? start : start.slice(0, end)).replace(/\r$/, "");
}
