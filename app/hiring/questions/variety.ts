import type { BankQuestion, SuggestInput } from "./suggest-input.ts";

/** What a question is worth beside one of the same competency in the same form; once more for each further one. */
const SAME_FORM = 0.75;
/** From this many questions on, a competency that is no must-have has had its share of one interview. */
const ENOUGH = 2;
const BEYOND_ENOUGH = 0.4;

/**
 * Keeps one interview from turning in circles: the same role play twice, three questions on how somebody talks. A
 * question is worth less with every one of its form that this interview has put to its competency, and less again where
 * a competency that is no must-have has had two. It forbids nothing: a question pitched far off is no better
 * for being of another form. Rests on what this interviewer has asked here, or has in the block that is being planned:
 * facts alone.
 */
export function varietyHere<Q extends BankQuestion>({
  kit,
  asked,
  bank,
  role,
}: Pick<SuggestInput<Q>, "kit" | "asked" | "bank" | "role">): (
  question: Pick<BankQuestion, "competencyKey" | "style">,
) => number {
  const here = asked.filter(
    ({ interviewId, askedById }) => interviewId === kit.interviewId && askedById === kit.interviewerId,
  );
  const styles = new Map(bank.map(({ id, style }) => [id, style]));
  const mustHaves = new Set(role.competencies.flatMap(({ key, mustHave }) => (mustHave ? key : [])));
  return ({ competencyKey, style }) => {
    const onIt = here.filter((one) => one.competencyKey === competencyKey);
    const alike = onIt.filter(({ questionId }) => questionId !== null && styles.get(questionId) === style);
    const enough = !mustHaves.has(competencyKey) && onIt.length >= ENOUGH;
    return SAME_FORM ** alike.length * (enough ? BEYOND_ENOUGH : 1);
  };
}
