import { createProgress } from "../../../scripts/lib/progress.mjs";
import { startTestEngines } from "../../../scripts/lib/test-engines.mjs";
import { SETTING_VARIABLE, STOP } from "./setting.mjs";

/** Starts the engines once for a whole test run. They end with this process, however it ends. */
export default async function setUp(): Promise<void> {
  const interrupted = new AbortController();
  const interrupt = (): void => {
    interrupted.abort(new Error("interrupted"));
  };
  process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
  try {
    const { setting, stop } = await startTestEngines(createProgress(), interrupted.signal);
    process.env[SETTING_VARIABLE] = JSON.stringify(setting);
    Reflect.set(globalThis, STOP, stop);
  } finally {
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
  }
}
