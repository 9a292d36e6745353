/** How a question is put. Every competency has at least two of them in the bank. */
export const QUESTION_STYLES = ["open", "concrete", "story", "code", "case"] as const;
export type QuestionStyle = (typeof QUESTION_STYLES)[number];

/** Which version of a question was put: every deviation from `as_written` is logged. */
export const RUNGS = ["as_written", "easier", "harder", "own"] as const;
export type Rung = (typeof RUNGS)[number];

/** How the candidate communicates: a fact, open to the loop, steering style and never a level. */
export const DELIVERY_TAGS = ["terse", "rambling", "needs_warm_up", "stuck"] as const;
export type DeliveryTag = (typeof DELIVERY_TAGS)[number];

/** What the content of an answer was like: a verdict, sealed like the rating beside it. */
export const CONTENT_REACTIONS = ["weak", "strong", "contradiction", "confident_and_wrong"] as const;
export type ContentReaction = (typeof CONTENT_REACTIONS)[number];

/** What one person noted of an answer's content: a verdict of theirs, and steers nobody else's questions. */
export type OwnReaction = {
  readonly competencyKey: string;
  /** How the question that was answered is put; null for an own question. */
  readonly style: QuestionStyle | null;
  readonly reaction: ContentReaction;
};

/** Difficulty of a question, from one step of one's own work (1) to open design at scale (5). */
export const DIFFICULTIES = [1, 2, 3, 4, 5] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

export const DELIVERY_TAG_NAMES: Record<DeliveryTag, string> = {
  terse: "terse",
  rambling: "rambling",
  needs_warm_up: "needs a warm-up",
  stuck: "stuck",
};
