import { promiseWords } from "../applications/promise.ts";
import { wallTimeOf } from "../scheduling/zoned-time.ts";
import type { InterviewState } from "./interview-state.ts";

/** The four parts of a positive close, in the order they are said. */
export const CLOSING_PARTS = ["thanks", "strength", "questions", "next_step"] as const;
export type ClosingPart = (typeof CLOSING_PARTS)[number];

export type ClosingPrompt = {
  readonly part: ClosingPart;
  readonly title: string;
  /** For the interviewer: what this part is for. */
  readonly why: string;
  /** What to do, in one sentence. */
  readonly instruction: string;
  /** Texts that can be read aloud; brackets mark what the interviewer fills in. */
  readonly say: readonly string[];
  /** What to leave out, because it promises, judges or hurts. */
  readonly avoid: string;
};

/** Minutes kept free for the close at the end of every interview. */
export const CLOSING_MINUTES = 5;

export const closing: readonly ClosingPrompt[] = [
  {
    part: "thanks",
    title: "Thank them",
    why: "They have been under strain for the whole hour, and this is the moment they will remember.",
    instruction: "Put the keyboard down, look up, and thank them for something they actually did.",
    say: [
      "That is all I wanted to ask. Thank you for thinking so openly with me; I know it is tiring to do that with a stranger taking notes.",
      "Thank you. You took the case further than the question asked for, and I enjoyed following it.",
      "Thank you for telling me about the project that did not go well, too. It is the harder story to tell.",
    ],
    avoid: "No thanks that sound like a verdict: not “thanks anyway”, not “well, we got through it”.",
  },
  {
    part: "strength",
    title: "Name a genuine strength",
    why: "Everyone shows at least one; a candidate who leaves knowing theirs leaves well, whatever is decided.",
    instruction: "Name one thing you saw today, with the moment you saw it; write it down as you said it.",
    say: [
      "One thing I liked: you checked your own result before I asked. [Name the moment.]",
      "When I changed the facts halfway through, you went back and changed your answer instead of defending it. That is rarer than you think.",
      "You explained [topic] so that I could repeat it to somebody else. I will remember that.",
      "If it was hard to see yourself today: the way you described [project] made it plain how much you care whether things work.",
    ],
    avoid:
      "Only what is true and what you saw; nothing that sounds like an offer (“you will do well here”) and no comparison with others.",
  },
  {
    part: "questions",
    title: "Their questions",
    why: "An interview is two decisions; this is the part in which they make theirs.",
    instruction:
      "Give them the floor, wait at least ten seconds, and answer honestly, also when the honest answer is not flattering.",
    say: [
      "The rest of the time is yours. What would you like to know, about the work, the team, or about me?",
      "If nothing comes to mind: people often ask what a bad week looks like here. I am happy to tell you.",
      "What would you need to know to be able to say yes, if it came to that?",
      "Anything I cannot answer I will write down, and [recruiter] will get you an answer.",
    ],
    avoid: "No new assessment question in this part, and no pay or terms: those go to the recruiter.",
  },
  {
    part: "next_step",
    title: "The next step",
    why: "Not knowing is what candidates complain about most, and it is the easiest thing to spare them.",
    instruction: "Say what happens next, who will write and by which day; promise only what you can keep.",
    say: [
      "Next you meet [name]; the focus there is different, so you will not have to repeat yourself. Take a breath, there is water outside.",
      "This was the last conversation for today. On [date] you meet [name]; the focus there is different, so you will not have to repeat yourself.",
      "This was the last conversation for today. [Recruiter] will write to you by [day], whatever the answer is.",
      "If you think of something you would have liked to say, write it to [recruiter]; it will reach us before we decide.",
    ],
    avoid: "No hint at the outcome in either direction, and no “we will be in touch” without a day.",
  },
];

/**
 * A question for the last minutes that lets anybody end on their best work. Ask it when the close would otherwise
 * follow a hard question.
 */
export const PROUDEST_WORK =
  "Of all the work you have told us about today, what are you proudest of, and what would you do next with it?";

/** What is known of the next step when an interview ends. */
export type KnownNextStep = {
  readonly promisedFor: string | null;
  /** The recruiter's name; empty where nobody is named yet. */
  readonly contact: string;
  /** Who of the loop meets the candidate next, and the date of it when it is another day; null after the last one. */
  readonly follows: { readonly name: string; readonly onDate: string | null } | null;
};

/**
 * What to say in a part of the close, with the names and the day that are known filled in. Of the next step only what
 * fits: whom they meet next, today or on which day, or by when they hear from us. What nobody knows stays in its brackets.
 */
export function closingWords(say: readonly string[], known: KnownNextStep): string[] {
  const { promisedFor, contact, follows } = known;
  const fits = (words: string) =>
    words.includes("[name]")
      ? follows !== null && words.includes("[date]") === (follows.onDate !== null)
      : follows === null || !words.includes("[day]");
  const filled = (words: string) =>
    Object.entries({
      "[date]": follows?.onDate ? promiseWords(follows.onDate) : undefined,
      "[name]": follows?.name,
      "[day]": promisedFor ? promiseWords(promisedFor) : undefined,
      "[Recruiter]": contact,
      "[recruiter]": contact,
    }).reduce((text, [gap, value]) => (value ? text.replaceAll(gap, () => value) : text), words);
  return say.filter(fits).map(filled);
}

/** The date of an instant in a zone, where it is not that of another one: null on the same day. */
export function otherDay(at: Date, than: Date, zone: string): string | null {
  const { date } = wallTimeOf(at, zone);
  return date === wallTimeOf(than, zone).date ? null : date;
}

/** The interview of a loop, in order of time, that follows one and is still to be held; null when it is the last. */
export function interviewAfter<T extends { readonly id: string; readonly state: InterviewState }>(
  loop: readonly T[],
  interviewId: string,
): T | null {
  const here = loop.findIndex(({ id }) => id === interviewId);
  const later = here < 0 ? [] : loop.slice(here + 1);
  return later.find(({ state }) => state === "scheduled" || state === "in_progress") ?? null;
}
