import type { InterviewKind, InterviewState } from "#app/hiring/interviews/interview-state.ts";
import type { NoteLine } from "#app/hiring/live-notes/note-protocol.ts";
import type { HandoffBrief } from "#app/hiring/questions/handoff-brief.ts";

/** The handoff brief as pages show it: facts and coverage without direction. */
export type BriefView = HandoffBrief & {
  readonly asked: readonly {
    readonly id: string;
    readonly title: string;
    readonly competency: string;
    readonly by: string;
    readonly interviewName: string;
    readonly minutes: number;
  }[];
  readonly loop: readonly {
    readonly id: string;
    readonly kind: InterviewKind;
    readonly name: string;
    readonly interviewerName: string;
    readonly state: InterviewState;
    readonly startsAt: Date;
    readonly here: boolean;
  }[];
  readonly notes: readonly {
    readonly interviewId: string;
    readonly interviewName: string;
    readonly interviewerName: string;
    readonly running: boolean;
    readonly lines: readonly NoteLine[];
    /** Lines that were added after the interviewer's scorecard. */
    readonly amendments: readonly {
      readonly id: string;
      readonly text: string;
      readonly by: string;
      readonly at: Date;
    }[];
  }[];
};
