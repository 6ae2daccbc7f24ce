// @ts-check
/**
 * How the engines reach the tests: jest's workers inherit the environment, and its teardown shares the setup's process.
 * Plain JavaScript, because jest loads its setup without the mapping of .js to .ts.
 */
export const SETTING_VARIABLE = "IMAGE_BUDGET_TEST_SETTING";
export const STOP = Symbol.for("image-budget.stop-test-engines");
