import { jest } from "@jest/globals";

// A test that hangs is ended by this; one that waits for git on a busy machine is not.
jest.setTimeout(60_000);
