import { DELIVERY_TAGS, type DeliveryTag, type QuestionStyle } from "./vocabulary.ts";

/** One time somebody noted how the candidate communicates. */
export type NotedTag = {
  readonly name: DeliveryTag;
  readonly notedById: string;
  readonly interviewId: string;
};

/** The same with where its interview stands in the loop by time, from 0. */
export type PlacedTag = NotedTag & { readonly place: number };

/**
 * The tags that steer style now: noted twice in this interview, or once handed over by another interview. Terse and
 * rambling exclude each other: the one noted more often wins, and the notes of the latest interview of the loop in
 * which anybody noted either count double, be it this one or one before it. Source: research, 2.8.
 */
export function activeTags(tags: readonly PlacedTag[], interviewId: string): DeliveryTag[] {
  const active = DELIVERY_TAGS.filter((name) => {
    const noted = tags.filter((tag) => tag.name === name);
    const here = noted.filter((tag) => tag.interviewId === interviewId).length;
    return here >= 2 || noted.length > here;
  });
  if (!active.includes("terse") || !active.includes("rambling")) return active;
  const latest = Math.max(
    ...tags.filter(({ name }) => name === "terse" || name === "rambling").map(({ place }) => place),
  );
  const lead = weightOf("terse", tags, latest) - weightOf("rambling", tags, latest);
  return active.filter((name) => !(name === "terse" && lead <= 0) && !(name === "rambling" && lead >= 0));
}

function weightOf(name: DeliveryTag, tags: readonly PlacedTag[], latest: number): number {
  return tags
    .filter((tag) => tag.name === name)
    .reduce((sum, { place }) => sum + (place === latest ? 2 : 1), 0);
}

const SUITS: Record<DeliveryTag, readonly QuestionStyle[]> = {
  terse: ["open", "story"],
  rambling: ["concrete", "code"],
  needs_warm_up: ["story"],
  stuck: ["concrete", "story"],
};

const CLASHES: Record<DeliveryTag, readonly QuestionStyle[]> = {
  terse: ["concrete"],
  rambling: ["open"],
  needs_warm_up: ["code"],
  stuck: ["open"],
};

/** How well a style suits the active tags: above 1 it suits, below 1 it clashes. */
export function styleFit(style: QuestionStyle, tags: readonly DeliveryTag[]): number {
  return tags.reduce(
    (fit, tag) => fit * (SUITS[tag].includes(style) ? 1.15 : CLASHES[tag].includes(style) ? 0.85 : 1),
    1,
  );
}

/** How to put a question now: open to the terse, concrete to the rambling, from own experience as a warm-up. */
export function advisedStyle(style: QuestionStyle, tags: readonly DeliveryTag[]): QuestionStyle {
  if (tags.includes("terse")) return "open";
  if (tags.includes("rambling")) return "concrete";
  return tags.includes("needs_warm_up") ? "story" : style;
}

/** Minutes to add to a question: silence and "what else?" take time with somebody terse. */
export function extraMinutes(tags: readonly DeliveryTag[]): number {
  return tags.includes("terse") ? 1 : 0;
}
