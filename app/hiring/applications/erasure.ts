import { ok, refused, type Outcome } from "../result.ts";

export const ERASURE_REASONS = [
  { code: "candidate_request", label: "The candidate asked for it" },
  { code: "retention_over", label: "The time we may keep it is over" },
  { code: "added_by_mistake", label: "Added by mistake" },
] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number]["code"];

/** The name under which an erased candidate's applications are still counted. */
export const ERASED_NAME = "Erased candidate";
/** Stands where words have to stand, such as the rationale of a decision. */
export const ERASED_WORDS = "Erased with the candidate.";

/** A unique address that reaches nobody, so that the real one is free for a new candidate. */
export function erasedAddress(candidateId: string): string {
  return `${candidateId}@erased.invalid`;
}

/** The reason of this code, or undefined for a code that is not on the list. */
export function findErasureReason(code: string): (typeof ERASURE_REASONS)[number] | undefined {
  return ERASURE_REASONS.find((reason) => reason.code === code);
}

export type RunningInterview = { readonly name: string; readonly interviewerName: string };

/**
 * Decides whether a candidate may be erased now. Takes the candidate's name, the name as it was typed to confirm, the
 * code of a reason and the interviews being held at this moment. Refuses while one is held, a name that is another
 * one (case and spaces aside), and a reason that is not on the list.
 */
export function decideErasure(input: {
  readonly name: string;
  readonly typedName: string;
  readonly reasonCode: string;
  readonly running: readonly RunningInterview[];
}): Outcome<{ readonly reason: ErasureReason }, "interview_running" | "name_differs" | "no_reason"> {
  const [running] = input.running;
  if (running) return refused("interview_running", runningMessage(running));
  if (comparable(input.typedName) !== comparable(input.name)) {
    return refused("name_differs", `Type the name as it stands here: ${input.name}`);
  }
  const reason = findErasureReason(input.reasonCode);
  if (!reason) return refused("no_reason", "Choose a reason from the list.");
  return ok({ reason: reason.code });
}

/** Says which interview keeps a candidate from being erased, and what to do. */
export function runningMessage({ name, interviewerName }: RunningInterview): string {
  return `${name} is being held at this moment by ${interviewerName}. Erase the candidate when it has been finished in its room.`;
}

function comparable(name: string): string {
  return name.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
}
