import type { CoverageLine } from "./coverage.ts";
import { FACTORS, type Factors } from "./question-value.ts";
import type { DeliveryTag } from "./vocabulary.ts";

/** Why a question is suggested; the sentence says it in words. */
export const REASONS = [
  "last_chance",
  "core_first",
  "looks_disagree",
  "open_gap",
  "tells_most",
  "between",
  "at_the_bar",
  "stretch",
  "suits_delivery",
  "other_form",
  "rested",
  "planned",
  "in_focus",
] as const;
export type Reason = (typeof REASONS)[number];

/** The state of a competency in the middle of a sentence; facts and state only, never a direction. */
export function stateClause(line: CoverageLine, nameOf: (id: string) => string): string {
  const has = line.mustHave ? "is a must-have with" : "has";
  switch (line.state) {
    case "no_look":
      return `${has} no look yet`;
    case "one_look":
      return `${has} one look, by ${line.lookedBy.map(nameOf).join("")}`;
    case "two_looks":
      return `${has} ${line.lookedBy.length === 2 ? "two" : "several"} looks${onsiteClause(line)}`;
    case "settled":
      return `${has} looks that agree`;
    case "looks_disagree":
      return `${has} looks that disagree`;
  }
}

/** Looks of a phone screen are seen and do not count onsite, so that some may be missing beside them. */
function onsiteClause({ looksMissing, countedBy }: CoverageLine): string {
  if (looksMissing === 0) return "";
  return countedBy.length === 0 ? ", none of them onsite" : ", only one of them onsite";
}

/** What a choice is explained from: its factors as far as the reader may know them, and the rules it stands under. */
export type Explained = {
  readonly factors: Factors;
  readonly line: CoverageLine;
  readonly lastChance: boolean;
  readonly coreFirst: boolean;
  /** Whether the reader has seen answers on this competency, so that there is something to lie between. */
  readonly seen: boolean;
  readonly stretch: boolean;
  /** Whether it asks in another form for what contradicted itself. */
  readonly otherForm: boolean;
};

/**
 * The two reasons of a suggestion. A hard rule is a reason where it applies; the others are the factors furthest
 * above their median over the choices, by the logarithm of the ratio (research, 2.10). One reason when no second
 * factor stands out.
 */
export function reasonsOf(choice: Explained, medians: Factors): Reason[] {
  const rules: Reason[] = [
    ...(choice.lastChance ? (["last_chance"] as const) : []),
    ...(choice.coreFirst ? (["core_first"] as const) : []),
    ...(choice.otherForm ? (["other_form"] as const) : []),
  ];
  const factors = FACTORS.map((key) => ({ key, lift: Math.log(choice.factors[key] / medians[key]) }))
    .filter(({ lift }) => lift > 1e-9)
    .toSorted((a, b) => b.lift - a.lift)
    .map(({ key }) => reasonOf(key, choice));
  const reasons = [...rules, ...factors].slice(0, 2);
  if (reasons.length > 0) return reasons;
  return [choice.factors.plan > 1 ? "planned" : "in_focus"];
}

/** The reasons at a strict opening, where nothing is chosen: the plan is asked in its order, whatever a question tells. */
export function reasonsInPlan(coreFirst: boolean): Reason[] {
  return coreFirst ? ["core_first", "planned"] : ["planned"];
}

function reasonOf(factor: keyof Factors, { line, seen, stretch }: Explained): Reason {
  switch (factor) {
    case "information":
      return line.state === "looks_disagree" ? "looks_disagree" : "tells_most";
    case "cover":
      return "open_gap";
    case "pitch":
      return stretch ? "stretch" : seen ? "between" : "at_the_bar";
    case "style":
      return "suits_delivery";
    case "fresh":
      return "rested";
    case "plan":
      return "planned";
  }
}

/** Medians of each factor over all choices, the lower of the middle two where their number is even. */
export function mediansOf(all: readonly Factors[]): Factors {
  const median = (key: keyof Factors) => {
    const sorted = Float64Array.from(all, (factors) => factors[key]).sort();
    return sorted[Math.floor((sorted.length - 1) / 2)] ?? 1;
  };
  return {
    information: median("information"),
    cover: median("cover"),
    pitch: median("pitch"),
    style: median("style"),
    fresh: median("fresh"),
    plan: median("plan"),
  };
}

/** One sentence that says what to ask and why, in the form of the research's template. */
export function sentenceOf({
  title,
  minutes,
  difficulty,
  competencyName,
  clause,
  reasons,
  tags,
}: {
  readonly title: string;
  readonly minutes: number;
  readonly difficulty: number | null;
  readonly competencyName: string;
  readonly clause: string;
  readonly reasons: readonly Reason[];
  readonly tags: readonly DeliveryTag[];
}): string {
  const why = reasons.map((reason) => reasonWords(reason, tags)).join(", and ");
  const level = difficulty === null ? "" : `, level ${Math.round(difficulty)}`;
  return `Ask *${title}* (${minutes} min${level}): ${competencyName} ${clause}; ${why}.`;
}

function reasonWords(reason: Reason, tags: readonly DeliveryTag[]): string {
  switch (reason) {
    case "last_chance":
      return "too few are left in this loop to cover it without you";
    case "core_first":
      return "it is the core question, the same for everybody";
    case "looks_disagree":
      return "another look from you would tell who saw right";
    case "open_gap":
      return "it closes a gap that still needs you";
    case "tells_most":
      return "it would cut our uncertainty most per minute";
    case "between":
      return "it sits between what you have seen and the bar";
    case "at_the_bar":
      return "it sits at the bar";
    case "stretch":
      return "it goes one rung beyond your last question";
    case "suits_delivery":
      return `it suits somebody who ${deliveryWords(tags)}`;
    case "other_form":
      return "it asks for the same in another form";
    case "rested":
      return "few candidates have heard it lately";
    case "planned":
      return "it is in your plan";
    case "in_focus":
      return "it is the best one left in your focus";
  }
}

function deliveryWords(tags: readonly DeliveryTag[]): string {
  if (tags.includes("terse")) return "answers briefly";
  if (tags.includes("rambling")) return "answers at length";
  return tags.includes("needs_warm_up") ? "needs a warm-up" : "got stuck";
}
