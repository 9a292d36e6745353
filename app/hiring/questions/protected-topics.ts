import { PROTECTED_SHAPES } from "./protected-shapes.ts";

export const PROTECTED_TOPICS = [
  "age",
  "family",
  "health",
  "origin",
  "religion",
  "orientation",
  "pay",
  "convictions",
  "politics",
] as const;
export type ProtectedTopic = (typeof PROTECTED_TOPICS)[number];

export type OffLimits = {
  readonly topic: ProtectedTopic;
  readonly name: string;
  /** What is asked instead, where the work gives a reason to. */
  readonly instead: string;
};

/** What an interview keeps out of, and what to ask instead. */
export const OFF_LIMITS: readonly OffLimits[] = [
  {
    topic: "age",
    name: "Age",
    instead: "Ask what they have built and run, not for how long they have been around.",
  },
  {
    topic: "family",
    name: "Family, children, marriage, pregnancy",
    instead: "Say what the work needs, such as being on call, and ask whether that works for them.",
  },
  {
    topic: "health",
    name: "Health and disability",
    instead: "Ask whether anything would help them show their work today; they need not say why.",
  },
  {
    topic: "origin",
    name: "Origin, nationality, mother tongue",
    instead: "Ask how they explain their work to others. Permits and papers are the recruiter's to ask for.",
  },
  {
    topic: "religion",
    name: "Religion and belief",
    instead: "Say on which days the work has to be done, and ask whether that works for them.",
  },
  {
    topic: "orientation",
    name: "Sexual orientation and gender identity",
    instead: "Nothing about the work depends on it. Use the name they gave.",
  },
  {
    topic: "pay",
    name: "What they earn or earned",
    instead:
      "Pay would repeat what others paid before. Say what the opening pays, and ask whether that works.",
  },
  {
    topic: "convictions",
    name: "Arrests and convictions",
    instead: "Where the work needs a check, the recruiter has it done after the offer, as the law says.",
  },
  {
    topic: "politics",
    name: "Politics and unions",
    instead: "Nothing about the work depends on it. Ask how they settle a disagreement at work.",
  },
];

/** Words inside quotation marks are the candidate's own; what they tell of themselves still need not be written down. */
export type ProtectedHint = { readonly words: string; readonly topic: OffLimits };

/**
 * Recognises a line of a note that speaks of something an interview keeps out of, so that its writer, and nobody else,
 * can be offered to say it otherwise. A hint only: it is never stored, counted or reported, and blocks nothing.
 */
export function protectedTopicOf(line: string): ProtectedHint | null {
  for (const topic of OFF_LIMITS) {
    for (const shape of PROTECTED_SHAPES[topic.topic]) {
      const words = shape.exec(line)?.[0].trim();
      if (words !== undefined) return { words, topic };
    }
  }
  return null;
}
