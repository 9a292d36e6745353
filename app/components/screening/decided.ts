import type { WaitingAct } from "#app/components/device/room-outbox.ts";
import { SCREENING_OUTCOMES } from "#app/hiring/applications/stages.ts";
import type { OwnDecision, WaitingResume } from "./screening-types.ts";

/** What this tab has decided and the page's data may not know yet. */
export type Decided = Omit<OwnDecision, "whyNot" | "look"> & { readonly undone: boolean };

/** Decisions that an earlier tab took and could not send. */
export function decidedEarlier(acts: readonly WaitingAct[]): readonly Decided[] {
  return acts.flatMap(({ fields, doneAt }) => {
    const outcome = SCREENING_OUTCOMES.find((one) => one === fields["outcome"]);
    if (fields["intent"] !== "decide" || !outcome) return [];
    const id = fields["actId"] ?? "";
    const undone = acts.some(
      (other) => other.fields["intent"] === "undo" && other.fields["decisionId"] === id,
    );
    return [
      {
        id,
        applicationId: fields["applicationId"] ?? "",
        label: fields["label"] ?? "A resume",
        outcome,
        reasonCode: fields["reasonCode"] || null,
        decidedAt: new Date(doneAt),
        undone,
      },
    ];
  });
}

/** The resumes that are still to be read: without what was decided here, and with what was taken back. */
export function stillWaiting(
  waiting: readonly WaitingResume[],
  decided: readonly Decided[],
): readonly WaitingResume[] {
  const gone = new Set(decided.flatMap((one) => (one.undone ? [] : [one.applicationId])));
  const left = waiting.filter(({ id }) => !gone.has(id));
  const known = new Set([...gone, ...left.map(({ id }) => id)]);
  const back = decided.filter(({ undone, applicationId }) => undone && !known.has(applicationId));
  return [...back.map(({ applicationId, label }) => ({ id: applicationId, label, look: null })), ...left];
}

/** The last decisions, newest first: those of this tab, then those that the page brought. */
export function lastDecisions(
  history: readonly OwnDecision[],
  decided: readonly Decided[],
  most: number,
): readonly OwnDecision[] {
  const known = new Map(history.map((one) => [one.id, one]));
  const here = decided.filter(({ undone }) => !undone).toReversed();
  const ids = new Set(decided.map(({ id }) => id));
  const fresh = here.map((one): OwnDecision => ({ look: null, whyNot: null, ...one, ...known.get(one.id) }));
  return [...fresh, ...history.filter(({ id }) => !ids.has(id))].slice(0, most);
}
