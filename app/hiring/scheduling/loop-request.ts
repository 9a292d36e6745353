import type { Span, WeeklyHours } from "./calendar-days.ts";
import type { Easing, Training } from "./vocabulary.ts";

/** One interview that is to be booked; `core` ones come before those that probe further. */
export type PanelSession = {
  readonly id: string;
  readonly name: string;
  readonly minutes: number;
  /** Competency keys; whoever leads may assess every one of them. */
  readonly focus: readonly string[];
  readonly core: boolean;
  /** Whom the interview plan names, who is taken when nothing speaks against it. */
  readonly preferredId: string | null;
};

/** Somebody who interviews. Spans are instants in milliseconds. */
export type Interviewer = {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly hours: readonly WeeklyHours[];
  /** Dates in their own zone. */
  readonly daysOff: readonly string[];
  /** Holidays by date in their own zone, in words that follow their name. */
  readonly holidays: ReadonlyMap<string, string>;
  readonly training: Readonly<Record<string, Training>>;
  readonly perDay: number;
  readonly perWeek: number;
  /** Free minutes between two of their interviews; 0 is back to back. */
  readonly gapMinutes: number;
  /** Appointments of their calendars, which they could move. */
  readonly busy: readonly Span[];
  /** Interviews and holds, as leader or as shadow: they count as load and never move. */
  readonly booked: readonly Span[];
  /** Interviews they led in the last four weeks. */
  readonly recent: number;
};

export type Room = { readonly id: string; readonly name: string; readonly booked: readonly Span[] };

export type DayRules = {
  /** Minutes between two interviews, at least. */
  readonly breakMinutes: number;
  /** Within these hours so many minutes are free in one piece. */
  readonly lunch: { readonly from: string; readonly to: string; readonly minutes: number };
  /** Minutes the candidate waits in sum, breaks included, at most. */
  readonly waitMinutes: number;
};

export type LoopRequest = {
  /** In the order of the plan. */
  readonly sessions: readonly PanelSession[];
  readonly interviewers: readonly Interviewer[];
  /** Null when interviews are held by video or phone. */
  readonly rooms: readonly Room[] | null;
  readonly candidate: {
    readonly zone: string;
    /** When a day may begin and must end, as the candidate's clocks show it. */
    readonly from: string;
    readonly to: string;
    readonly weekdays: readonly number[];
    readonly busy: readonly Span[];
  };
  readonly rules: DayRules;
  /** Dates in the candidate's zone. `laterDays` are looked at when none of `days` will do. */
  readonly days: readonly string[];
  readonly laterDays: readonly string[];
  /** How many interviews of the same loop stand already, by date in the candidate's zone. */
  readonly standing: Readonly<Record<string, number>>;
  /** Who leads or watches an interview of the same loop that stands already, and which: nobody gets a second one. */
  readonly onLoop: ReadonlyMap<string, string>;
  /** No interview begins before this instant. */
  readonly earliest: number;
  /** Proposals a day: one whole panel, or several times for a single interview. */
  readonly perDay: number;
  readonly most: number;
};

/** A rule that one person would have to be asked to bend. */
export type Exception = {
  readonly kind: Extract<Easing, "back_to_back" | "load" | "working_hours" | "busy" | "training">;
  readonly personId: string;
  readonly weight: number;
  /** What it is about, in words that follow the person's name. */
  readonly words: string;
};

export type ProposedInterview = {
  readonly sessionId: string;
  readonly from: number;
  readonly to: number;
  readonly interviewerId: string;
  /** A trained colleague who watches a learner lead, then whoever learns by watching. */
  readonly shadowIds: readonly string[];
  readonly roomId: string | null;
};

/** A whole day: every interview of the request, in order of time. */
export type ProposedDay = {
  readonly date: string;
  readonly interviews: readonly ProposedInterview[];
  /** Lower is better; 0 is perfect. */
  readonly cost: number;
  readonly exceptions: readonly Exception[];
};
