/** The last minutes in which the room asks for the positive close. */
export const CLOSE_FROM_MINUTES = 8;

/** How long the close waits after the last key of whoever is writing when its time comes. Milliseconds. */
export const WRITING_MS = 5_000;

/**
 * Whether the close stands open, once its time is `due`: not while somebody writes, and once it has come it stays.
 * `quietMs` is how long nobody has written.
 */
export function closeHasCome({
  due,
  came,
  quietMs,
}: {
  readonly due: boolean;
  readonly came: boolean;
  readonly quietMs: number;
}): boolean {
  return due && (came || quietMs >= WRITING_MS);
}

export const CLOCK_TONES = ["calm", "ten", "five", "two", "over"] as const;
export type ClockTone = (typeof CLOCK_TONES)[number];

export type RoomClock = {
  /** Seconds until the time is up; negative when it is over. */
  readonly secondsLeft: number;
  /** As it stands on the clock: `38:05`, and `+2:10` once the time is up. */
  readonly face: string;
  readonly tone: ClockTone;
  /** The time left in words: `12 min left`. */
  readonly words: string;
  /** What to do with it, or empty while there is nothing to hurry. */
  readonly advice: string;
  readonly closing: boolean;
  /** Read out once when it changes: at ten minutes, when the close is asked for, and at two; else empty. */
  readonly announcement: string;
};

const ADVICE: Readonly<Record<ClockTone, string>> = {
  calm: "",
  ten: "last questions",
  five: "begin the close",
  two: "say goodbye",
  over: "let them go",
};

/**
 * The clock of a running interview. Takes its start, its length in minutes and the server's time, so that a
 * wrong clock on somebody's desk changes nothing.
 */
export function roomClock({
  startedAt,
  minutes,
  now,
}: {
  readonly startedAt: Date;
  readonly minutes: number;
  readonly now: Date;
}): RoomClock {
  const secondsLeft = Math.ceil(minutes * 60 - (now.getTime() - startedAt.getTime()) / 1000);
  const tone = toneOf(secondsLeft);
  const closing = secondsLeft <= CLOSE_FROM_MINUTES * 60;
  return {
    secondsLeft,
    face: faceOf(secondsLeft),
    tone,
    words: wordsOf(secondsLeft),
    advice: closing && tone === "ten" ? ADVICE.five : ADVICE[tone],
    closing,
    announcement: announcementOf(secondsLeft),
  };
}

function toneOf(seconds: number): ClockTone {
  if (seconds < 0) return "over";
  if (seconds <= 120) return "two";
  if (seconds <= 300) return "five";
  return seconds <= 600 ? "ten" : "calm";
}

/** Full minutes as people count them: in the last one it is less than a minute. */
function wordsOf(seconds: number): string {
  if (seconds < 0) return `${Math.max(1, Math.floor(-seconds / 60))} min over`;
  if (seconds < 60) return seconds === 0 ? "time is up" : "under a minute";
  return `${Math.floor(seconds / 60)} min left`;
}

function faceOf(seconds: number): string {
  const size = Math.abs(seconds);
  const face = `${Math.floor(size / 60)}:${String(size % 60).padStart(2, "0")}`;
  return seconds < 0 ? `+${face}` : face;
}

function announcementOf(seconds: number): string {
  if (seconds <= 120) return "2 minutes left. Tell the next step and say goodbye.";
  if (seconds <= CLOSE_FROM_MINUTES * 60) return `${CLOSE_FROM_MINUTES} minutes left. Begin the close.`;
  return seconds <= 600 ? "10 minutes left. Choose the last questions." : "";
}
