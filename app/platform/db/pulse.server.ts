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

/** Such answers as the rule of the pulse takes them. */
export function pulseAnswers(rows: readonly PulseRow[]) {
  return rows.map(({ id, rating, text, createdAt, application }) => {
    return { id, rating, words: text, at: createdAt, candidateId: application.candidateId };
  });
}
