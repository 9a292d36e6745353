/** So long after a change by hand nobody is told: whoever changes a plan seldom changes one question only. */
const MINUTES_TO_SETTLE = 10;

/**
 * When an interviewer is to be told that somebody changed their questions by hand: once hands have rested, or at once
 * where they would be in the interview by then.
 */
export function whenToTell(now: Date, startsAt: Date): Date {
  const settled = new Date(now.getTime() + MINUTES_TO_SETTLE * 60_000);
  return settled.getTime() < startsAt.getTime() ? settled : now;
}

/** A question as a plan has it. */
export type PlannedTitle = { readonly versionId: string; readonly title: string };

/** One change of one interview's plan, by whom. */
export type PlanStep = {
  readonly byId: string | null;
  readonly before: readonly PlannedTitle[];
  readonly after: readonly PlannedTitle[];
};

/**
 * What has come and gone in a plan over several changes, by title, for its interviewer: what they changed themself is
 * no news to them, nor what came and went again.
 */
export function newsOf(
  steps: readonly PlanStep[],
  interviewerId: string,
): { readonly added: readonly string[]; readonly removed: readonly string[] } {
  const first = steps[0]?.before ?? [];
  const last = steps.at(-1)?.after ?? [];
  const byOthers = steps.filter(({ byId }) => byId !== interviewerId);
  const came = byOthers.flatMap(({ before, after }) => without(after, before));
  const went = byOthers.flatMap(({ before, after }) => without(before, after));
  const titles = (all: readonly PlannedTitle[]) => [
    ...new Map(all.map((one) => [one.versionId, one.title])).values(),
  ];
  return {
    added: titles(within(without(came, first), last)),
    removed: titles(without(within(went, first), last)),
  };
}

function within(some: readonly PlannedTitle[], all: readonly PlannedTitle[]): PlannedTitle[] {
  return some.filter(({ versionId }) => all.some((one) => one.versionId === versionId));
}

function without(some: readonly PlannedTitle[], others: readonly PlannedTitle[]): PlannedTitle[] {
  return some.filter(({ versionId }) => !others.some((one) => one.versionId === versionId));
}
