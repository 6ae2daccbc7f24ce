import { jest } from "@jest/globals";

// A test builds images, several times over; what hangs is ended by the product's own limits or, last, by this.
jest.setTimeout(180_000);
