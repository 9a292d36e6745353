import { nextRung, type BankRung } from "./rungs.ts";
import type { BankQuestion } from "./suggest-input.ts";
import type { ContentReaction, DeliveryTag, Rung } from "./vocabulary.ts";

/** The moments of an interview that ask for another way of asking, in the order in which they are shown. */
export const MOMENTS = [
  "closing",
  "stuck",
  "confident_and_wrong",
  "contradiction",
  "needs_warm_up",
  "terse",
  "rambling",
  "weak",
  "strong",
] as const;
export type MomentKind = (typeof MOMENTS)[number];

/** What to do in a moment, in words that can be read at a glance while somebody is talking. */
export type Moment = {
  readonly kind: MomentKind;
  /** What to do, at most six words. */
  readonly headline: string;
  /** What to say or ask for now; the question's own words where its author wrote some. */
  readonly say: string;
  /** What keeps it fair, at most fourteen words. */
  readonly guard: string;
  /** The rung that goes with it, where the question has one that is not asked yet. */
  readonly rung: BankRung | null;
};

/** A question's words for reactions, as its author wrote them. */
export type ReactionWords = Readonly<
  Partial<Record<"terse" | "rambling" | "warmUp" | "weak" | "strong", string | undefined>>
>;

export type MomentFacts = {
  /** The question that is answered, or would be; null for an own one. */
  readonly question: (Pick<BankQuestion, "easier" | "harder"> & { readonly reactions: ReactionWords }) | null;
  readonly rung: Rung;
  /** The rungs on which this question has been put here, this one among them. */
  readonly put: readonly Rung[];
  /** Tags that count here: those noted on this answer, or those that steer the next question. */
  readonly tags: readonly DeliveryTag[];
  /** The reader's own, never anybody else's. */
  readonly reaction: ContentReaction | null;
  /** What the reader's own ratings say of the competency: clearly below the bar, clearly above it, or neither. */
  readonly standing: "weak" | "strong" | "open";
  /** A question that asks for the same in another form, by title. */
  readonly otherForm: string | null;
  /** Who else will look at this competency, by name. */
  readonly laterLook: string | null;
  /** Whether another competency still needs a look from this interviewer, by name. */
  readonly gap: string | null;
  /** No probes: the plan is asked as it is written. */
  readonly strict: boolean;
};

/**
 * What the reader should do now, most pressing first: how to put it to somebody who is terse, rambles, needs a
 * warm-up or is stuck; and what to do about content that was weak, strong, contradictory, or confident and wrong.
 * Takes facts and the reader's own verdicts only, so it may be shown to that reader alone. At a strict opening no
 * moment offers another rung or a probe; what is kind to the candidate stays. Source: research, 2.8.
 */
export function momentsOf(facts: MomentFacts): Moment[] {
  const kinds = MOMENTS.filter((kind) => appliesTo(kind, facts));
  return kinds.map((kind) => momentOf(kind, facts));
}

function appliesTo(kind: MomentKind, { tags, reaction, standing, strict }: MomentFacts): boolean {
  switch (kind) {
    case "closing":
      return false;
    case "terse":
    case "rambling":
    case "needs_warm_up":
    case "stuck":
      return tags.includes(kind);
    case "contradiction":
    case "confident_and_wrong":
      return reaction === kind && !strict;
    case "weak":
    case "strong":
      return !strict && (reaction === kind || (reaction === null && standing === kind));
  }
}

function momentOf(kind: MomentKind, facts: MomentFacts): Moment {
  const { question, strict } = facts;
  const words = strict ? {} : (question?.reactions ?? {});
  const easier = rungLeft(facts, "down");
  switch (kind) {
    case "closing":
      return closingMoment(null);
    case "stuck":
      return {
        kind,
        headline: easier === null ? "Make it smaller" : "One rung down",
        say: "“Take your time. Shall we take a smaller piece of it first?”",
        guard: `After two minutes of silence; rate ${easier === null ? "what" : "the rung"} they reach.`,
        rung: easier,
      };
    case "confident_and_wrong":
      return {
        kind,
        headline: "Offer a counter-example",
        say: "“What would you see in the data if that were true?”",
        guard: "Stay neutral. Whether they update counts, not who was right.",
        rung: null,
      };
    case "contradiction":
      return {
        kind,
        headline: "Same thing, another form",
        say:
          facts.otherForm === null
            ? "Ask for a story where they told a case, for a case where they told a story."
            : `Ask for the same in another form, such as “${facts.otherForm}”.`,
        guard: `${facts.laterLook === null ? "Leave a thread" : `Leave ${facts.laterLook} a thread`} with what was said, word for word.`,
        rung: null,
      };
    case "needs_warm_up":
      return deliveryMoment(kind, words.warmUp, easier);
    case "terse":
      return deliveryMoment(kind, words.terse, null);
    case "rambling":
      return deliveryMoment(kind, words.rambling, null);
    case "weak":
      return {
        kind,
        headline: "Press once, then move on",
        say: words.weak ?? "Ask one more at the bar, a step more complex than the last.",
        guard:
          facts.laterLook === null
            ? "One is enough. Pressing harder measures worse."
            : `One is enough: ${facts.laterLook} looks at it, too, without your view.`,
        rung: null,
      };
    case "strong": {
      const harder = rungLeft(facts, "up");
      return {
        kind,
        headline: facts.gap === null ? "One rung up" : "One rung up, or on",
        say:
          harder === "as_written"
            ? "They are warm now: put the question as it is written."
            : (words.strong ?? "Take the story one step further than they did."),
        guard: facts.gap === null ? "Once; then leave it." : `Once; then ${facts.gap} still needs you.`,
        rung: harder,
      };
    }
  }
}

const HOW_TO_PUT_IT = {
  needs_warm_up: {
    headline: "Begin on their own ground",
    say: "“Tell me first where you last did something like this.”",
    guard: "Say what comes next. No trick first; nerves are noise.",
  },
  terse: {
    headline: "Ask long and open, wait",
    say: "“Walk me through it as if I had never seen your system.”",
    guard: "“What else?” at least twice. Rate what they know, not how short.",
  },
  rambling: {
    headline: "One small piece at a time",
    say: "“First the answer in one sentence, then the reason.”",
    guard: "Name the minutes you have. Rate what they know, not how long.",
  },
} as const;

/** How to put it to this candidate: in the words of the question's author, or in ours. */
function deliveryMoment(
  kind: keyof typeof HOW_TO_PUT_IT,
  written: string | undefined,
  rung: Moment["rung"],
): Moment {
  const { headline, say, guard } = HOW_TO_PUT_IT[kind];
  return { kind, headline, say: written ?? say, guard, rung };
}

/** The next rung that way, where the question has one and the opening allows it. */
function rungLeft({ question, rung, put, strict }: MomentFacts, way: "up" | "down"): BankRung | null {
  return question === null || strict ? null : nextRung(question, rung, way, put);
}

/**
 * The last question before the close: something this candidate will answer well. `title` names a question of the
 * bank, see `ownView`; without one, what everybody can answer.
 */
export function closingMoment(title: string | null): Moment {
  return {
    kind: "closing",
    headline: "End on something they do well",
    say: title === null ? "“What have you built that you are proud of?”" : `If there is time: “${title}”.`,
    guard: "Then thanks, a genuine strength, their questions, the next step.",
    rung: null,
  };
}
