import type { ReasonCode } from "./reasons.ts";
import type { Track } from "./stages.ts";

/** How well a resume meets one line, read against that line's own four descriptions. */
export const RESUME_LEVELS = [1, 2, 3, 4] as const;
export type ResumeLevel = (typeof RESUME_LEVELS)[number];

export type ResumeLine = {
  readonly key: string;
  readonly name: string;
  /** Share of the whole; the weights of the lines in use sum to 1. */
  readonly weight: number;
  /** What earns level 1, 2, 3 and 4, in this order. */
  readonly levels: readonly [string, string, string, string];
  /** The code to give when an application is declined for this line; null where no one may be declined for it. */
  readonly reasonCode: ReasonCode | null;
  /** Said beside the line on the screening page. */
  readonly note: string | null;
  /** Not shown, and not counted, while resumes are read blind. */
  readonly hiddenInBlindMode: boolean;
};

export const SCHOOL_LINE_KEY = "school";

/** What no screener may score, printed under the rubric. */
export const NEVER_SCORED =
  "Never scored: gaps, the name of an employer by itself, hobbies, photos, the style of the template.";

const GRADUATE_LINES: readonly ResumeLine[] = [
  {
    key: "grades",
    name: "Grades in courses the role uses",
    weight: 0.25,
    levels: [
      "None shown.",
      "Mixed, or good only in courses the role does not use.",
      "Solid in the courses the role uses.",
      "Near the top in the hard ones: statistics, algorithms, databases, or what the role leans on.",
    ],
    reasonCode: "relevant_grades_low",
    note: "Compare within a grading system, never across; a missing transcript is something to ask for.",
    hiddenInBlindMode: false,
  },
  {
    key: SCHOOL_LINE_KEY,
    name: "School and programme",
    weight: 0.1,
    levels: [
      "Programme unrelated to the role.",
      "Related programme.",
      "Demanding programme.",
      "Demanding programme with a selective entry.",
    ],
    reasonCode: "programme_unrelated",
    note: "A school stands in for money, place and background as well as for ability, so this line can carry bias. It counts for little, can be switched off for an opening, and is hidden while resumes are read blind.",
    hiddenInBlindMode: true,
  },
  {
    key: "built",
    name: "Has built something",
    weight: 0.3,
    levels: [
      "No project, thesis, internship or open-source work shown.",
      "Followed a tutorial or finished a set exercise.",
      "Own question, own data, and it was finished.",
      "Others use it, or its result was measured.",
    ],
    reasonCode: "nothing_built",
    note: "Paid work of any kind that was automated or measured counts as something built.",
    hiddenInBlindMode: false,
  },
  {
    key: "must_haves",
    name: "Evidence for the must-haves",
    weight: 0.25,
    levels: [
      "None of the role's must-haves can be seen.",
      "One of them, thinly.",
      "Most of them.",
      "All of them, with results.",
    ],
    reasonCode: "must_haves_not_shown",
    note: null,
    hiddenInBlindMode: false,
  },
  {
    key: "own_part",
    name: "Own part is clear, and well written",
    weight: 0.1,
    levels: [
      "Cannot tell what this person did.",
      "Claims of a team only.",
      "Own part is named.",
      "Own part, the trade-offs and the result are named.",
    ],
    reasonCode: "own_part_unclear",
    note: "Judge whether it can be followed, not whether the language is the writer's first.",
    hiddenInBlindMode: false,
  },
];

const EXPERIENCED_LINES: readonly ResumeLine[] = [
  {
    key: "teams",
    name: "Strong engineering or data-driven teams",
    weight: 0.2,
    levels: [
      "No sign of one.",
      "One, for a short time.",
      "One, for long enough to have learned its ways.",
      "Several, or built such a team.",
    ],
    reasonCode: "teams_not_comparable",
    note: "Look at what the team did (reviews, tests, decisions from data), not at the company's name.",
    hiddenInBlindMode: false,
  },
  {
    key: "own_role",
    name: "Importance of their own role",
    weight: 0.3,
    levels: [
      "At the edge of the work described.",
      "Contributed to a part.",
      "Owned a part that others depended on.",
      "The result depended on them, or they set its direction.",
    ],
    reasonCode: "own_role_small",
    note: null,
    hiddenInBlindMode: false,
  },
  {
    key: "results",
    name: "Results with numbers",
    weight: 0.2,
    levels: [
      "Duties only.",
      "What was delivered, not what it changed.",
      "What changed because of it.",
      "What changed, from which starting point and at what scale.",
    ],
    reasonCode: "no_results_shown",
    note: null,
    hiddenInBlindMode: false,
  },
  {
    key: "must_haves",
    name: "Evidence for the must-haves, last three years",
    weight: 0.25,
    levels: [
      "None of the role's must-haves can be seen.",
      "Some, but old or thin.",
      "Most, and recent.",
      "All, recent, at our scale or above.",
    ],
    reasonCode: "must_haves_not_shown",
    note: "Count back from the last working year, so that a break costs nobody anything.",
    hiddenInBlindMode: false,
  },
  {
    key: "path",
    name: "Path",
    weight: 0.05,
    levels: [
      "Cannot be made out.",
      "Much the same work throughout.",
      "Growing in scope or depth.",
      "Growing, and lifts others along.",
    ],
    reasonCode: null,
    note: "Counts for very little and is no reason to decline anybody: years and moves say little about how well a person works.",
    hiddenInBlindMode: false,
  },
];

/**
 * The lines a resume is read against, their weights summing to 1. Takes the track and whether the opening keeps
 * the school line (on by default for graduates; experienced applicants have none). Without it, the other lines
 * share its weight in proportion. Source: the resume screen of the rubric design, two tracks.
 */
export function linesFor(input: { track: Track; schoolLine: boolean }): ResumeLine[] {
  const lines = input.track === "graduate" ? GRADUATE_LINES : EXPERIENCED_LINES;
  const used = lines.filter((line) => input.schoolLine || line.key !== SCHOOL_LINE_KEY);
  const total = used.reduce((sum, line) => sum + line.weight, 0);
  return used.map((line) => ({ ...line, weight: line.weight / total }));
}

export type ScreenSummary = {
  /** 1 to 4, weighted over the lines that were read; null while none was. */
  readonly weightedLevel: number | null;
  /** Share of the rubric's weight that was read, 0 to 1. */
  readonly covered: number;
  /** The lines nobody has set a level for yet. */
  readonly missing: readonly { readonly key: string; readonly name: string }[];
};

/**
 * Sums up what a screener has read, for the screener to look at. Takes levels 1 to 4 by line key and the lines in
 * use; a line without a level is missing, never a 1 and never an average; keys of other lines are left out.
 * It holds no verdict and no threshold: a person says advance, hold or decline (machines suggest, people decide).
 */
export function summariseScreen(
  levels: Readonly<Partial<Record<string, ResumeLevel>>>,
  lines: readonly ResumeLine[],
): ScreenSummary {
  const read = lines.flatMap((line) => {
    const level = levels[line.key];
    return level === undefined ? [] : [{ weight: line.weight, level }];
  });
  const all = lines.reduce((sum, line) => sum + line.weight, 0);
  const covered = read.reduce((sum, line) => sum + line.weight, 0);
  const weighted = read.reduce((sum, line) => sum + line.weight * line.level, 0);
  return {
    weightedLevel: covered > 0 ? weighted / covered : null,
    covered: all > 0 ? covered / all : 0,
    missing: lines.filter((line) => levels[line.key] === undefined).map(({ key, name }) => ({ key, name })),
  };
}

/** Whether a number from outside is a level of the resume rubric. */
export function isResumeLevel(value: unknown): value is ResumeLevel {
  return RESUME_LEVELS.some((level) => level === value);
}

/** The codes a decline at this screen can be traced to: those of the lines in use, each once, in their order. */
export function declineCodes(lines: readonly ResumeLine[]): ReasonCode[] {
  return [...new Set(lines.flatMap((line) => (line.reasonCode === null ? [] : [line.reasonCode])))];
}
