import type { CoverageLine } from "./coverage.ts";
import type { Factors, Steer } from "./question-value.ts";
import type { DeliveryTag } from "./vocabulary.ts";

/** Why a question is suggested; the sentence says it in words. */
export const REASONS = [
  "last_chance",
  "core_first",
  "open_gap",
  "looks_disagree",
  "underweight",
  "quick",
  "at_the_bar",
  "press_once",
  "stretch",
  "suits_delivery",
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
      return `${has} ${line.lookedBy.length === 2 ? "two" : "several"} looks`;
    case "settled":
      return `${has} looks that agree`;
    case "looks_disagree":
      return `${has} looks that disagree`;
  }
}

/**
 * One or two reasons: why this competency and why this question. A hard rule is the reason where it applies;
 * otherwise the factor furthest above its median among the choices.
 */
export function reasonsOf({
  factors,
  medians,
  line,
  steer,
  lastChance,
  coreFirst,
}: {
  readonly factors: Factors;
  readonly medians: Factors;
  readonly line: CoverageLine;
  readonly steer: Steer;
  readonly lastChance: boolean;
  readonly coreFirst: boolean;
}): Reason[] {
  const lift = (key: keyof Factors) => Math.log(factors[key] / medians[key]);
  const furthest = (words: readonly [keyof Factors, Reason][]): Reason[] =>
    words
      .filter(([key]) => lift(key) > 1e-9)
      .toSorted(([a], [b]) => lift(b) - lift(a))
      .map(([, reason]) => reason)
      .slice(0, 1);
  const whyCompetency = furthest([
    ["need", line.state === "looks_disagree" ? "looks_disagree" : "open_gap"],
    ["balance", "underweight"],
  ]);
  const whyQuestion = furthest([
    ["pace", "quick"],
    ["pitch", steer === "press_once" || steer === "stretch" ? steer : "at_the_bar"],
    ["style", "suits_delivery"],
    ["plan", "planned"],
  ]);
  const all: Reason[] = [
    ...(lastChance ? (["last_chance"] as const) : whyCompetency),
    ...(coreFirst ? (["core_first"] as const) : whyQuestion),
  ];
  const fallback: Reason = factors.plan > 1 ? "planned" : "in_focus";
  return all.length === 0 ? [fallback] : all;
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
  readonly difficulty: number;
  readonly competencyName: string;
  readonly clause: string;
  readonly reasons: readonly Reason[];
  readonly tags: readonly DeliveryTag[];
}): string {
  const why = reasons.map((reason) => reasonWords(reason, tags)).join(" and ");
  return `Ask *${title}* (${minutes} min, level ${difficulty}): ${competencyName} ${clause}; ${why}.`;
}

function reasonWords(reason: Reason, tags: readonly DeliveryTag[]): string {
  switch (reason) {
    case "last_chance":
      return "too few are left in this loop to cover it without you";
    case "core_first":
      return "it is the core question, the same for everybody";
    case "open_gap":
      return "it is the widest gap you can close";
    case "looks_disagree":
      return "another look from you would tell who saw right";
    case "underweight":
      return "it has had little time for its weight";
    case "quick":
      return "it tells much for its minutes";
    case "at_the_bar":
      return "it sits at the bar";
    case "press_once":
      return "one question at the bar confirms your own look";
    case "stretch":
      return "it goes one rung beyond your last question";
    case "suits_delivery":
      return `it suits somebody who ${deliveryWords(tags)}`;
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
