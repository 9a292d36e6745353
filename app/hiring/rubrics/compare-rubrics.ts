import { barInWords } from "./bars.ts";
import type { RubricDraft } from "./rubric-draft.ts";

/** One field that differs, in words of the screen; `prose` fields are read word by word. */
export type FieldChange = {
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly prose: boolean;
};

/** One part of a rubric that differs: a competency, an interview, the bars, or the rubric's own words. */
export type RubricChange = {
  readonly part: "rubric" | "bars" | "competency" | "interview";
  readonly name: string;
  readonly kind: "added" | "removed" | "changed";
  readonly fields: readonly FieldChange[];
};

type Competency = RubricDraft["competencies"][number];
type Session = RubricDraft["sessions"][number];
type Field = readonly [field: string, value: string, prose?: "prose"];

/**
 * What differs between two versions of a rubric: competencies are matched by key and interviews by kind and number, so a
 * new name is a change and not a loss. The change note belongs to its version and is not compared.
 */
export function compareRubrics(before: RubricDraft, after: RubricDraft): readonly RubricChange[] {
  const names = new Map(
    [...before.competencies, ...after.competencies].map((one) => [one.competencyKey, one.name]),
  );
  const nameOf = (key: string) => names.get(key) ?? key;
  const order = (rubric: RubricDraft, other: RubricDraft) =>
    rubric.competencies
      .filter(({ competencyKey }) => other.competencies.some((one) => one.competencyKey === competencyKey))
      .map(({ competencyKey }) => nameOf(competencyKey))
      .join(", ");
  return [
    ...changed(
      "rubric",
      "The rubric itself",
      rubricFields(before, order(before, after)),
      rubricFields(after, order(after, before)),
    ),
    ...changed("bars", "Bars", barFields(before), barFields(after)),
    ...matched("competency", [before.competencies, after.competencies], (one) => one.competencyKey, {
      name: (one) => one.name,
      fields: competencyFields,
    }),
    ...matched("interview", [before.sessions, after.sessions], (one) => `${one.kind} ${one.number}`, {
      name: sessionName,
      fields: (one) => sessionFields(one, nameOf),
    }),
  ];
}

function rubricFields({ notes }: RubricDraft, order: string): readonly Field[] {
  return [
    ["Notes for raters", notes, "prose"],
    ["Order of competencies", order],
  ];
}

function barFields({ bars }: RubricDraft): readonly Field[] {
  return [
    ["Graduate", barInWords(bars.graduate)],
    ["Mid-level", barInWords(bars.mid)],
    ["Senior", barInWords(bars.senior)],
    ["Floor of must-haves", `${bars.mustHaveFloor} below the bar`],
    ["Total", String(bars.total)],
  ];
}

function competencyFields(one: Competency): readonly Field[] {
  return [
    ["Name", one.name],
    ["Weight", `${Number((one.weight * 100).toFixed(1))} %`],
    ["Must-have", one.mustHave ? "yes" : "no"],
    ["Shift of the bar", String(one.barShift)],
    ["Summary", one.summary, "prose"],
    ...one.anchors.map((anchor, index): Field => [`Level ${index + 1}`, anchor, "prose"]),
  ];
}

function sessionName({ kind, number, name }: Session): string {
  return `${kind === "phone" ? "Phone" : "Onsite"} ${number}: ${name}`;
}

function sessionFields(one: Session, nameOf: (key: string) => string): readonly Field[] {
  return [
    ["Name", one.name],
    ["Minutes", String(one.minutes)],
    ["Focus", one.focus.map(nameOf).join(", ")],
  ];
}

function changed(
  part: RubricChange["part"],
  name: string,
  before: readonly Field[],
  after: readonly Field[],
): readonly RubricChange[] {
  const fields = after.flatMap(([field, value, prose], index): FieldChange[] => {
    const former = before[index]?.[1] ?? "";
    return former === value ? [] : [{ field, before: former, after: value, prose: prose === "prose" }];
  });
  return fields.length === 0 ? [] : [{ part, name, kind: "changed", fields }];
}

function matched<T>(
  part: RubricChange["part"],
  [before, after]: readonly [readonly T[], readonly T[]],
  keyOf: (one: T) => string,
  says: { readonly name: (one: T) => string; readonly fields: (one: T) => readonly Field[] },
): readonly RubricChange[] {
  const former = new Map(before.map((one) => [keyOf(one), one]));
  const kept = new Set(after.map(keyOf));
  const removed = before
    .filter((one) => !kept.has(keyOf(one)))
    .map((one): RubricChange => ({
      part,
      name: says.name(one),
      kind: "removed",
      fields: sidedFields(says.fields(one), "before"),
    }));
  const others = after.flatMap((one): readonly RubricChange[] => {
    const old = former.get(keyOf(one));
    return old === undefined
      ? [{ part, name: says.name(one), kind: "added", fields: sidedFields(says.fields(one), "after") }]
      : changed(part, says.name(one), says.fields(old), says.fields(one));
  });
  return [...others, ...removed];
}

/** All that an added or removed part says. */
function sidedFields(fields: readonly Field[], side: "before" | "after"): readonly FieldChange[] {
  return fields
    .filter(([, value]) => value !== "")
    .map(([field, value, prose]) => ({
      field,
      before: side === "before" ? value : "",
      after: side === "after" ? value : "",
      prose: prose === "prose",
    }));
}
