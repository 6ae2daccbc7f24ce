import { STOP } from "./setting.mjs";

/** Ends the engines and waits until their data is removed. */
export default async function tearDown(): Promise<void> {
  const stop: unknown = Reflect.get(globalThis, STOP);
  if (typeof stop === "function") await stop();
}
