/** For so long after their last sign somebody counts as being at a resume. */
export const CLAIM_MS = 2 * 60_000;
