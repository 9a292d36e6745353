import type { GivenAnswer } from "#app/components/applications/given-answers.tsx";
import type { ResumeMark } from "#app/components/applications/resume-view.tsx";
import type { ResumeLinesProps } from "#app/components/candidates/resume-lines.tsx";
import type { Disposition, ScreeningOutcome, Stage, Track } from "#app/hiring/applications/stages.ts";
import type { ScreeningLook } from "#app/hiring/screening/looks.ts";
import type { ScreeningKeys } from "#app/hiring/screening/shortcuts.ts";

/** Over plain JSON, moments arrive as text. */
type Moment = Date | string;

export type ScreeningView = "waiting" | "maybe" | "later";

export type ScreeningFile = {
  readonly id: string;
  readonly fileName: string;
  readonly fileType: string;
  readonly bytes: number;
  readonly original: string | null;
  readonly text: string | null;
  readonly textState: "waiting" | "read" | "failed";
  readonly textProblem: string | null;
  readonly createdAt: Moment;
  /** Its studies and jobs at a glance; null until it was read. */
  readonly lines: ResumeLinesProps["lines"] | null;
  /** Where what was read is checked; null while the original is hidden. */
  readonly checkAt: string | null;
  readonly marks: readonly ResumeMark[];
};

export type NamedPlace = {
  readonly id: string;
  readonly kind: "employer" | "school";
  readonly name: string;
  readonly part: string;
  readonly marks: readonly string[];
  readonly about: string;
  readonly knownFrom: string;
  readonly knownSince: Moment;
};

export type OtherLook = {
  readonly id: string;
  readonly who: string;
  readonly look: ScreeningLook;
  readonly outcome: ScreeningOutcome;
  readonly track: Track;
  readonly levels: Readonly<Record<string, number>>;
  readonly reasonCode: string | null;
  readonly note: string;
};

/** One resume with everything beside it. */
export type ScreeningCard = {
  readonly application: { readonly id: string; readonly track: Track | null; readonly createdAt: Moment };
  readonly label: string;
  readonly blind: boolean;
  readonly contact: {
    readonly email: string;
    readonly phone: string;
    readonly links: readonly string[];
    readonly location: string;
  } | null;
  readonly look: ScreeningLook | null;
  readonly lookProblem: string | null;
  readonly looks: readonly OtherLook[];
  readonly doNotContact: boolean;
  readonly files: readonly ScreeningFile[];
  readonly places: readonly NamedPlace[];
  readonly mustHaves: readonly { readonly key: string; readonly name: string }[];
  readonly answers: readonly GivenAnswer[];
  readonly elsewhere: readonly {
    readonly id: string | null;
    readonly stage: Stage;
    readonly disposition: Disposition | null;
    readonly opening: { readonly title: string };
  }[];
  readonly page: string | null;
  readonly addFileAt: string | null;
};

export type WaitingResume = {
  readonly id: string;
  readonly label: string;
  readonly look: ScreeningLook | null;
};

export type OwnDecision = {
  readonly id: string;
  readonly applicationId: string;
  readonly label: string;
  readonly outcome: ScreeningOutcome;
  readonly look: ScreeningLook | null;
  readonly reasonCode: string | null;
  readonly decidedAt: Moment;
  /** Why it cannot be undone. */
  readonly whyNot: string | null;
};

export type ScreeningQueue = {
  readonly opening: {
    readonly id: string;
    readonly title: string;
    readonly schoolLine: boolean;
    readonly blindScreening: boolean;
  };
  readonly view: ScreeningView;
  readonly blind: boolean;
  readonly ownBlind: boolean;
  readonly keys: ScreeningKeys;
  readonly waiting: readonly WaitingResume[];
  readonly counts: Readonly<Record<ScreeningView, number>>;
  readonly others: readonly {
    readonly personId: string;
    readonly name: string;
    readonly applicationId: string;
  }[];
  readonly progress: { readonly done: number; readonly left: number; readonly pace: readonly number[] };
  readonly history: readonly OwnDecision[];
};
