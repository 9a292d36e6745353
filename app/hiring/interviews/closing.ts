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
      "In a few minutes [name] will come in; the focus there is different, so you will not have to repeat yourself. Take a breath, there is water outside.",
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
