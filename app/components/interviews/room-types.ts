import type { OffLimitsTopic } from "#app/hiring/questions/off-limits.ts";
import type { InterviewKind, InterviewState, PositiveClose } from "#app/hiring/interviews/interview-state.ts";
import type { SignalDirection } from "#app/hiring/live-notes/signals.ts";
import type { Moment } from "#app/hiring/questions/moments.ts";
import type { DeliveryTag, QuestionStyle, Rung } from "#app/hiring/questions/vocabulary.ts";
import type { BriefView } from "./brief-types.ts";

/** A question as the room shows it; `versionId` is that of its words. */
export type RoomQuestion = {
  readonly id: string;
  readonly versionId: string;
  readonly title: string;
  readonly competencyKey: string;
  readonly difficulty: number;
  readonly style: QuestionStyle;
  readonly minutes: number;
  readonly core: boolean;
  readonly prompt: string;
  readonly good: readonly string[];
  readonly poor: readonly string[];
  readonly easier: string;
  readonly harder: string;
  readonly reactions: {
    readonly terse?: string | undefined;
    readonly rambling?: string | undefined;
    readonly warmUp?: string | undefined;
    readonly weak?: string | undefined;
    readonly strong?: string | undefined;
  };
};

export type OwnAnswerRating = {
  readonly level: number;
  readonly sentence: string;
  readonly reaction: string | null;
};

export type RoomAsked = {
  readonly id: string;
  readonly versionId: string | null;
  readonly title: string;
  readonly competencyKey: string;
  readonly rung: Rung;
  readonly askedAt: Date;
  readonly endedAt: Date | null;
  readonly minutes: number;
  /** The line of the shared note that was being written when it was asked. */
  readonly noteLineId: string | null;
  /** The viewer's own. */
  readonly rating: OwnAnswerRating | null;
  /** What this answer asks for now; the interviewer's alone. */
  readonly moments: readonly Moment[];
};

export type RoomSuggestion = {
  readonly versionId: string;
  readonly title: string;
  readonly competencyKey: string;
  readonly minutes: number;
  readonly style: QuestionStyle;
  readonly rung: Rung;
  readonly sentence: string;
  /** How to put it to this candidate. */
  readonly moments: readonly Moment[];
};

export type RoomCompetency = {
  readonly key: string;
  readonly name: string;
  readonly mustHave: boolean;
  readonly anchors: readonly string[];
};

export type RoomTag = {
  readonly id: string;
  readonly name: DeliveryTag;
  readonly askedQuestionId: string | null;
  readonly mine: boolean;
  readonly by: string;
  readonly notedAt: Date;
  readonly noteLineId: string | null;
};

export type RoomThread = {
  readonly id: string;
  readonly text: string;
  readonly competencyKey: string | null;
  readonly mine: boolean;
  readonly by: string;
  readonly pulled: boolean;
};

export type RoomSignal = {
  readonly id: string;
  readonly lineId: string;
  readonly competencyKey: string;
  readonly text: string;
  readonly by: string;
  readonly mine: boolean;
  /** The viewer's own direction; null on everybody else's signals. */
  readonly verdict: { readonly direction: SignalDirection; readonly strength: number } | null;
};

/** What an interviewer can tell of the next step. */
export type RoomNextStep = {
  readonly promisedFor: string | null;
  readonly contact: string;
  /** Whom the candidate meets next; null after the last conversation, missing in a copy an older page kept. */
  readonly follows?: {
    readonly name: string;
    readonly startsAt: Date;
    /** The date of it on another day; missing in such a copy, too. */
    readonly onDate?: string | null;
  } | null;
};

/** Everything the room shows; what others think is in none of it. */
export type RoomData = {
  readonly now: Date;
  readonly interview: {
    readonly id: string;
    readonly applicationId: string;
    readonly kind: InterviewKind;
    readonly name: string;
    readonly minutes: number;
    readonly startsAt: Date;
    readonly place: string;
    readonly link: string;
    readonly state: InterviewState;
    readonly startedAt: Date | null;
    readonly interviewer: { readonly id: string; readonly name: string };
    readonly shadows: readonly { readonly id: string; readonly name: string }[];
  };
  readonly candidate: { readonly name: string };
  readonly resume: { readonly id: string; readonly fileName: string } | null;
  readonly opening: { readonly title: string };
  readonly person: { readonly id: string; readonly name: string };
  readonly conducts: boolean;
  readonly rubric: readonly RoomCompetency[];
  readonly focus: readonly string[];
  readonly questions: readonly RoomQuestion[];
  readonly plan: readonly { readonly versionId: string; readonly reason: string }[];
  readonly asked: readonly RoomAsked[];
  readonly askedElsewhere: readonly { readonly questionId: string; readonly by: string }[];
  readonly skipped: readonly {
    readonly versionId: string;
    readonly title: string;
    readonly reason: string;
  }[];
  readonly tags: readonly RoomTag[];
  readonly threads: readonly RoomThread[];
  readonly signals: readonly RoomSignal[];
  /** Lines added to the notes after a scorecard locked them. */
  readonly laterLines: { readonly shared: number; readonly own: number };
  readonly close: PositiveClose;
  readonly ownScorecard: "draft" | "submitted" | null;
  readonly brief: BriefView;
  readonly suggestions: readonly RoomSuggestion[];
  readonly advice: { readonly kind: "close_now" | "own_question"; readonly sentence: string } | null;
  /** What to end on; the interviewer's alone. */
  readonly closing: Moment | null;
  /** The question that it speaks of; missing in a copy an older page kept. */
  readonly closingVersionId?: string | null;
  /** What can be promised at the close; the interviewer's alone, and missing in a copy an older page kept. */
  readonly nextStep?: RoomNextStep | null;
  /** The plan in order, as it is written, and nothing else. */
  readonly strict: boolean;
  /** What nobody asks about here; missing in a copy an older page kept. */
  readonly offLimits?: readonly OffLimitsTopic[];
};

export function competencyName(room: Pick<RoomData, "rubric">, key: string): string {
  return room.rubric.find((competency) => competency.key === key)?.name ?? key;
}

/** The question that is being answered, if one is. */
export function openQuestionOf(room: RoomData): RoomAsked | null {
  return room.asked.findLast(({ endedAt }) => endedAt === null) ?? null;
}

/** What to do with a question of the plan or bank in this room. */
export function standingOf(
  room: Pick<RoomData, "asked" | "skipped" | "askedElsewhere">,
  question: RoomQuestion,
): "asked" | "skipped" | "elsewhere" | "free" {
  if (room.asked.some(({ versionId }) => versionId === question.versionId)) return "asked";
  if (room.skipped.some(({ versionId }) => versionId === question.versionId)) return "skipped";
  return room.askedElsewhere.some(({ questionId }) => questionId === question.id) ? "elsewhere" : "free";
}
