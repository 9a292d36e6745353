import { DISPOSITION_REASONS, type DispositionReason, type ReasonCode } from "./reasons.ts";
import type { Disposition, Stage } from "./stages.ts";

export type CandidateReason = {
  readonly key: ReasonCode;
  readonly disposition: Disposition;
  /** Shown to recruiters. */
  readonly label: string;
  /** The stages at which it may be given. */
  readonly stages: readonly Stage[];
  /** May stand in the candidate's mail as it is: true, kind, and no verdict on the person. */
  readonly sentence: string;
};

/**
 * What may be said to a candidate for each reason on the list. Every sentence is true for its reason, speaks of
 * the application rather than the person, and repeats no rating, grade, school or remark of an interviewer.
 */
const SENTENCES: Readonly<Record<ReasonCode, string>> = {
  must_haves_not_shown:
    "For this role we went on with applications that showed more experience in the areas it depends on most.",
  relevant_grades_low:
    "For this role we went on with applications that showed more depth in the subjects it builds on.",
  programme_unrelated: "For this role we went on with applications whose studies lie closer to the work.",
  nothing_built:
    "For this role we went on with applications that described projects or work of their own in more detail.",
  teams_not_comparable:
    "For this role we went on with applications whose recent work lies closer to the way our teams work.",
  own_role_small:
    "For this role we went on with applications that described wider responsibility for similar work.",
  no_results_shown:
    "For this role we went on with applications that described the results of similar work in more detail.",
  own_part_unclear:
    "For this role we went on with applications that described their own part in the work in more detail.",
  duplicate: "We already have an application from you for this role and will continue with that one.",
  below_the_bar:
    "After our conversations we decided not to go on, because this role needs more depth in one of its central areas.",
  overall_below_the_bar:
    "After our conversations we decided not to go on with your application for this role.",
  did_not_attend:
    "We were not able to meet at the time we had agreed and have closed your application for this role.",
  another_candidate_chosen:
    "We have chosen another candidate for this role; it was good to meet you, and we thank you for your time.",
  offer_lapsed: "As the time to answer our offer has passed, we have closed your application for this role.",
  checks_failed:
    "Having completed the checks that come before a start, we are not able to go ahead with our offer.",
  not_eligible: "We are not able to meet the work permit or location requirements for this role.",
  terms_do_not_meet: "What you are looking for and what this role can offer do not meet at the moment.",
  position_filled: "This role has been filled or closed, so we are not going on with further applications.",
  other_rejection: "We have decided not to go on with your application for this role.",
  took_another_offer:
    "We have closed your application, as you told us that you have accepted another offer; all the best there.",
  pay_too_low: "We have closed your application, as you asked, because the pay for this role did not fit.",
  place_or_remote: "We have closed your application, as you asked, because the place of work did not fit.",
  role_not_as_expected:
    "We have closed your application, as you asked; thank you for telling us that the role is not what you are looking for.",
  process_too_slow:
    "We have closed your application, as you asked; we are sorry that it took us longer than it should have.",
  stopped_answering:
    "As we have not heard from you, we have closed your application; write to us if you would like to take it up again.",
  personal: "We have closed your application, as you asked.",
  declined_offer:
    "Thank you for letting us know that you will not take up our offer; we wish you all the best.",
  did_not_start: "We have closed your application, as you will not be joining us.",
  other_withdrawal: "We have closed your application, as you asked.",
};

/** Every reason on the list, with the sentence that may be used in the candidate's mail. */
export const CANDIDATE_REASONS: readonly CandidateReason[] = DISPOSITION_REASONS.map((reason) => ({
  key: reason.code,
  disposition: reason.disposition,
  label: reason.label,
  stages: reason.stages,
  sentence: SENTENCES[reason.code],
}));

/** The reasons to choose from when an application leaves from this stage, each with its sentence. */
export function candidateReasonsFor(stage: Stage, disposition: Disposition): CandidateReason[] {
  return CANDIDATE_REASONS.filter(
    (reason) => reason.disposition === disposition && reason.stages.includes(stage),
  );
}

/**
 * The neutral sentence for a mail to the candidate, or null for a code that is not on the list. The recruiter's
 * own free text is never part of it.
 */
export function sentenceFor(code: DispositionReason["code"]): string | null {
  return CANDIDATE_REASONS.find((reason) => reason.key === code)?.sentence ?? null;
}
