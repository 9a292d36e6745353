import { counted } from "../counted.ts";
import { z } from "zod";
import { planFaults, planGaps } from "../openings/interview-plan.ts";
import { BarShiftSchema, BarsSchema } from "./bars.ts";
import type { Bars } from "./bars.ts";

const Text = (most: number) => z.string().trim().max(most, `Keep this under ${most} characters.`);

/** A rubric as its editor sends it: weights are shares of one, anchors are levels 1 to 4, bars as in `bars.ts`. */
export const RubricDraftSchema = z.strictObject(
  {
    notes: Text(4000),
    changeNote: Text(1000),
    bars: BarsSchema,
    competencies: z
      .array(
        z.strictObject({
          competencyKey: z.string().min(1),
          name: Text(120).min(1, "Name each competency."),
          summary: Text(500),
          weight: z
            .number("Give the weight as a number.")
            .min(0, "A weight is at least 0 %.")
            .max(1, "A weight is at most 100 %."),
          mustHave: z.boolean(),
          barShift: BarShiftSchema,
          anchors: z.array(Text(1000)).length(4, "Describe four levels."),
        }),
      )
      .max(12, "A rubric with more than twelve competencies cannot be covered in four interviews."),
    sessions: z.array(
      z.strictObject({
        kind: z.enum(["phone", "onsite"]),
        number: z
          .number()
          .int("Number interviews with whole numbers.")
          .min(1, "Number interviews from 1.")
          .max(4, "Number interviews up to 4."),
        name: Text(120).min(1, "Name each interview."),
        minutes: z
          .number("Give the minutes as a number.")
          .int("Give whole minutes.")
          .min(15, "An interview needs at least 15 minutes.")
          .max(240, "Keep an interview under four hours."),
        focus: z.array(z.string()),
      }),
    ),
  },
  {
    error: (issue) =>
      issue.code === "invalid_type" ? "The draft could not be read. Reload and try again." : undefined,
  },
);
export type RubricDraft = z.infer<typeof RubricDraftSchema>;

type BarColumns = {
  readonly barGraduate: number;
  readonly barMid: number;
  readonly barSenior: number;
  readonly mustHaveFloor: number;
  readonly totalBar: number;
};

/** A stored version, with columns where a draft has `bars`, and with more than a draft says. */
type StoredRubric = Omit<RubricDraft, "bars" | "competencies" | "sessions"> &
  BarColumns & {
    readonly competencies: readonly RubricDraft["competencies"][number][];
    readonly sessions: readonly RubricDraft["sessions"][number][];
  };

/** What a stored version says, and nothing else of it: for its editor, its file, its event, a comparison. */
export function wordsOfRubric(version: StoredRubric): RubricDraft {
  return {
    notes: version.notes,
    changeNote: version.changeNote,
    bars: barsOf(version),
    competencies: version.competencies.map(
      ({ competencyKey, name, summary, weight, mustHave, barShift, anchors }) => ({
        competencyKey,
        name,
        summary,
        weight,
        mustHave,
        barShift,
        anchors,
      }),
    ),
    sessions: version.sessions.map(({ kind, number, name, minutes, focus }) => ({
      kind,
      number,
      name,
      minutes,
      focus,
    })),
  };
}

/** The bars of a stored version. */
export function barsOf(version: BarColumns): Bars {
  const { barGraduate, barMid, barSenior, mustHaveFloor, totalBar } = version;
  return { graduate: barGraduate, mid: barMid, senior: barSenior, mustHaveFloor, total: totalBar };
}

/** The columns in which a version's bars are stored. */
export function barColumns({ graduate, mid, senior, mustHaveFloor, total }: Bars): BarColumns {
  return { barGraduate: graduate, barMid: mid, barSenior: senior, mustHaveFloor, totalBar: total };
}

const CENT = 0.005;

/**
 * What keeps a draft from being published, one sentence each: weights that do not sum to one, a must-have without
 * weight, missing anchors, bars out of order, an incomplete plan, a must-have that only one onsite looks at.
 */
export function publishingFaults(draft: RubricDraft): string[] {
  const faults: string[] = [];
  const sum = draft.competencies.reduce((total, one) => total + one.weight, 0);
  if (Math.abs(sum - 1) > CENT)
    faults.push(`The weights sum to ${Number((sum * 100).toFixed(1))} %; make them sum to 100 %.`);
  if (!draft.competencies.some((one) => one.mustHave))
    faults.push("Mark at least one competency as a must-have.");
  for (const one of draft.competencies) {
    if (one.mustHave && one.weight === 0) faults.push(`${one.name} is a must-have without weight.`);
    if (one.anchors.some((anchor) => anchor === "")) faults.push(`${one.name} lacks the words of a level.`);
  }
  const { graduate, mid, senior } = draft.bars;
  if (graduate > mid || mid > senior)
    faults.push(
      "The bar of graduates lies above that of mid-level, or mid-level above senior; put them in order.",
    );
  const keys = draft.competencies.map((one) => one.competencyKey);
  faults.push(...planFaults(draft.sessions, keys));
  for (const gap of planGaps(
    draft.sessions,
    draft.competencies.map((one) => ({ key: one.competencyKey, ...one })),
  )) {
    faults.push(`${gap.name} is looked at by ${counted(gap.onsites, "onsite")}; it needs ${gap.needed}.`);
  }
  if (draft.changeNote.trim() === "")
    faults.push("Say in a sentence what has changed, for those who rate by it.");
  return faults;
}
