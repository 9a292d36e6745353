import { STAGES, type Disposition, type Stage } from "./stages.ts";

export type DispositionReason = {
  readonly code: string;
  readonly disposition: Disposition;
  /** The stages at which this reason makes sense. */
  readonly stages: readonly Stage[];
  readonly label: string;
};

const beforeHired = STAGES.filter((stage) => stage !== "hired");
const screening: readonly Stage[] = ["resume_screen"];
const talking: readonly Stage[] = ["phone_screen", "onsite", "debrief"];

/**
 * Why applications leave. Reasons at the resume screen are lines of the two-track resume rubric, so that every
 * decline can be traced to what was read; none of them is about a person's name, age, school brand or gaps.
 */
export const DISPOSITION_REASONS = [
  { code: "must_haves_not_shown", disposition: "rejected", stages: screening, label: "Must-haves not shown" },
  {
    code: "relevant_grades_low",
    disposition: "rejected",
    stages: screening,
    label: "Grades in relevant courses too low",
  },
  {
    code: "programme_unrelated",
    disposition: "rejected",
    stages: screening,
    label: "Programme unrelated to the role",
  },
  {
    code: "nothing_built",
    disposition: "rejected",
    stages: screening,
    label: "No project, thesis or internship shown",
  },
  {
    code: "teams_not_comparable",
    disposition: "rejected",
    stages: screening,
    label: "Teams not comparable (engineering, data)",
  },
  { code: "own_role_small", disposition: "rejected", stages: screening, label: "Own role too peripheral" },
  { code: "no_results_shown", disposition: "rejected", stages: screening, label: "Duties only, no results" },
  { code: "own_part_unclear", disposition: "rejected", stages: screening, label: "Own part unclear" },
  {
    code: "duplicate",
    disposition: "rejected",
    stages: screening,
    label: "Duplicate of another application",
  },
  { code: "below_the_bar", disposition: "rejected", stages: talking, label: "Below the bar on a must-have" },
  { code: "overall_below_the_bar", disposition: "rejected", stages: talking, label: "Below the bar overall" },
  {
    code: "did_not_attend",
    disposition: "rejected",
    stages: ["phone_screen", "onsite"],
    label: "Did not attend",
  },
  {
    code: "another_candidate_chosen",
    disposition: "rejected",
    stages: ["debrief", "offer"],
    label: "Another candidate was chosen",
  },
  {
    code: "offer_lapsed",
    disposition: "rejected",
    stages: ["offer"],
    label: "Offer lapsed without an answer",
  },
  {
    code: "checks_failed",
    disposition: "rejected",
    stages: ["offer"],
    label: "References or checks did not hold",
  },
  { code: "not_eligible", disposition: "rejected", stages: beforeHired, label: "Not eligible to work here" },
  {
    code: "terms_do_not_meet",
    disposition: "rejected",
    stages: beforeHired,
    label: "Pay, place or start date do not meet",
  },
  {
    code: "position_filled",
    disposition: "rejected",
    stages: beforeHired,
    label: "Position filled or closed",
  },
  { code: "other_rejection", disposition: "rejected", stages: beforeHired, label: "Other (say why)" },
  { code: "took_another_offer", disposition: "withdrawn", stages: beforeHired, label: "Took another offer" },
  { code: "pay_too_low", disposition: "withdrawn", stages: beforeHired, label: "Pay too low" },
  { code: "place_or_remote", disposition: "withdrawn", stages: beforeHired, label: "Place or remote work" },
  {
    code: "role_not_as_expected",
    disposition: "withdrawn",
    stages: beforeHired,
    label: "Role not as expected",
  },
  { code: "process_too_slow", disposition: "withdrawn", stages: beforeHired, label: "We were too slow" },
  { code: "stopped_answering", disposition: "withdrawn", stages: beforeHired, label: "Stopped answering" },
  { code: "personal", disposition: "withdrawn", stages: STAGES, label: "Personal reasons" },
  { code: "declined_offer", disposition: "withdrawn", stages: ["offer"], label: "Declined our offer" },
  { code: "did_not_start", disposition: "withdrawn", stages: ["hired"], label: "Did not start" },
  { code: "other_withdrawal", disposition: "withdrawn", stages: STAGES, label: "Other (say why)" },
] as const satisfies readonly DispositionReason[];

export type ReasonCode = (typeof DISPOSITION_REASONS)[number]["code"];

/** The reasons to choose from when an application leaves from this stage. */
export function reasonsFor(stage: Stage, disposition: Disposition): DispositionReason[] {
  const reasons: readonly DispositionReason[] = DISPOSITION_REASONS;
  return reasons.filter((reason) => reason.disposition === disposition && reason.stages.includes(stage));
}

/** The reason of this code, or undefined for a code that is not on the list. */
export function findReason(code: string): DispositionReason | undefined {
  return DISPOSITION_REASONS.find((reason) => reason.code === code);
}

/** Whether this code says so little that free text must come with it. */
export function needsFreeText(code: string): boolean {
  return code === "other_rejection" || code === "other_withdrawal";
}
