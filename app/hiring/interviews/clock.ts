/** The last minutes in which the room asks for the positive close. */
export const CLOSE_FROM_MINUTES = 8;

export const CLOCK_TONES = ["calm", "ten", "five", "two", "over"] as const;
export type ClockTone = (typeof CLOCK_TONES)[number];

export type RoomClock = {
  /** Seconds until the time is up; negative when it is over. */
  readonly secondsLeft: number;
  /** As it stands on the clock: `38:05`, and `+2:10` once the time is up. */
  readonly face: string;
  readonly tone: ClockTone;
  /** What the time means now, in words. */
  readonly words: string;
  readonly closing: boolean;
  /** Read out once when it changes: at ten and at two minutes, else empty. */
  readonly announcement: string;
};

const WORDS: Readonly<Record<ClockTone, string>> = {
  calm: "on time",
  ten: "last questions",
  five: "begin the close",
  two: "say goodbye",
  over: "over time",
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
  return {
    secondsLeft,
    face: faceOf(secondsLeft),
    tone,
    words: WORDS[tone],
    closing: secondsLeft <= CLOSE_FROM_MINUTES * 60,
    announcement: announcementOf(secondsLeft),
  };
}

function toneOf(seconds: number): ClockTone {
  if (seconds < 0) return "over";
  if (seconds <= 120) return "two";
  if (seconds <= 300) return "five";
  return seconds <= 600 ? "ten" : "calm";
}

function faceOf(seconds: number): string {
  const size = Math.abs(seconds);
  const face = `${Math.floor(size / 60)}:${String(size % 60).padStart(2, "0")}`;
  return seconds < 0 ? `+${face}` : face;
}

function announcementOf(seconds: number): string {
  if (seconds <= 120) return "Two minutes left. Tell the next step and say goodbye.";
  return seconds <= 600 ? "Ten minutes left. Choose the last questions." : "";
}
