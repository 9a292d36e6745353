import { byQuestion } from "#app/hiring/applications/given-answers.ts";

/** What of an answer its readers see. */
export const GIVEN_ANSWER = {
  id: true,
  openingQuestionId: true,
  prompt: true,
  answer: true,
  knockOut: true,
  documentId: true,
  givenAt: true,
} as const;

type Row = {
  readonly id: string;
  readonly openingQuestionId: string;
  readonly prompt: string;
  readonly answer: string;
  readonly knockOut: boolean;
  readonly documentId: string | null;
  readonly givenAt: Date;
};

/**
 * The answers to the questions of the form, each with the former ones where it was given again. Read blind, files are
 * closed and words pass through `shown`.
 */
export function answersOf(
  rows: readonly Row[],
  { blind, shown }: { readonly blind: boolean; readonly shown: (text: string) => string },
) {
  const said = ({ id, answer, knockOut, documentId, givenAt }: Row) => ({
    id,
    knockOut,
    givenAt,
    answer: blind && documentId !== null ? "A file, hidden while you read blind" : shown(answer),
    file: blind || documentId === null ? null : `/files/${documentId}`,
  });
  return byQuestion(rows).map(({ latest, earlier }) => ({
    ...said(latest),
    prompt: latest.prompt,
    earlier: earlier.map(said),
  }));
}
