import type { InterviewKind } from "./interview-state.ts";
import type { QuestionStyle } from "../questions/vocabulary.ts";
import { CLOSING_MINUTES } from "./closing.ts";
import { isByPhone } from "./meeting-place.ts";

/** An interview that is still to come, as far as its candidate may know it. */
export type ComingInterview = {
  readonly kind: InterviewKind;
  readonly focus: readonly string[];
  readonly minutes: number;
  readonly place: string;
  readonly link: string;
  /** The styles of the questions that are planned, never the questions. */
  readonly styles: readonly QuestionStyle[];
};

export type RubricSubject = { readonly key: string; readonly name: string; readonly summary: string };

export type Preparation = {
  /** What is assessed, in the rubric's plain words. */
  readonly subjects: readonly { readonly name: string; readonly summary: string }[];
  readonly format: readonly string[];
  /** What this one asks for beyond `BEFORE_EVERY_INTERVIEW`. */
  readonly prepare: readonly string[];
};

const FORMAT_OF_STYLE: Readonly<Record<QuestionStyle, string>> = {
  open: "Wide questions, where how you explain something matters as much as what you know.",
  concrete: "Short questions about how something is done and why.",
  story: "A look back at work of your own: what it was for, what you did yourself, how it ended.",
  code: "A piece of code or a query to write or to read aloud. How you get there counts, not the spelling.",
  case: "A case that you think through together. Ask whatever you need to know; the question is vague on purpose.",
};
const STYLE_ORDER: readonly QuestionStyle[] = ["open", "story", "concrete", "code", "case"];

/** What helps before every interview. */
export const BEFORE_EVERY_INTERVIEW = [
  "Choose two or three pieces of work that you know well. For each, remember the goal, your own part, what went wrong and what it changed.",
  "Write down what you would like to know about the team and the work. There is time for it.",
] as const;

const PREPARE_CALL = "Try the link of the call on the device you will use.";
const PREPARE_CODE =
  "Use the language and the tools you work with; nobody expects you to know a manual by heart.";

/**
 * What helps a candidate to prepare for an interview: what is assessed, how it goes and what to do beforehand. Knows
 * nothing of questions, levels, weights or people, so that it cannot tell of them.
 */
export function preparationFor(interview: ComingInterview, rubric: readonly RubricSubject[]): Preparation {
  const { focus, styles } = interview;
  return {
    subjects: focus.flatMap((key) => {
      const subject = rubric.find((one) => one.key === key);
      return subject ? [{ name: subject.name, summary: subject.summary }] : [];
    }),
    format: [
      wayOf(interview),
      ...STYLE_ORDER.filter((style) => styles.includes(style)).map((style) => FORMAT_OF_STYLE[style]),
      `At least the last ${CLOSING_MINUTES} minutes are for your own questions and for what happens next.`,
    ],
    prepare: [
      ...(interview.link === "" ? [] : [PREPARE_CALL]),
      ...(styles.includes("code") ? [PREPARE_CODE] : []),
    ],
  };
}

function wayOf({ kind, minutes, place, link }: ComingInterview): string {
  const length = `A conversation of ${minutes} minutes`;
  if (link !== "" && place === "") return `${length} by video.`;
  if (isByPhone({ kind, place, link })) return `${length} by phone: we call you.`;
  // What stands as the place of a phone screen may be a number or how to reach each other.
  return place === "" || kind === "phone" ? `${length}.` : `${length}, face to face.`;
}
