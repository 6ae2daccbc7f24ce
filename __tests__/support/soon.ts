/**
 * Milliseconds within which hostile input has to be dealt with. What runs away takes minutes; a machine that is busy with
 * other things is not mistaken for it.
 */
export const SOON = 20_000;
