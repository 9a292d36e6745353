import { pulseOf } from "#app/hiring/interviews/pulse.ts";
import type { Pulse } from "#app/hiring/interviews/pulse.ts";

/** What is read of a candidate's answer, whichever of the two questions it answers. */
export const PULSE_COLUMNS = {
  id: true,
  rating: true,
  text: true,
  createdAt: true,
  application: { select: { candidateId: true } },
} as const;

type PulseRow = {
  readonly id: string;
  readonly rating: number;
  readonly text: string;
  readonly createdAt: Date;
  readonly application: { readonly candidateId: string };
};

/** What may be told of such answers. */
export function pulseOfRows(rows: readonly PulseRow[]): Pulse | null {
  return pulseOf(
    rows.map(({ id, rating, text, createdAt, application }) => ({
      ...{ id, rating, words: text, at: createdAt, candidateId: application.candidateId },
    })),
  );
}
