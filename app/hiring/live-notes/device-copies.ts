import type { InterviewState } from "../interviews/interview-state.ts";

/**
 * What becomes of a person's copy of a room on a device: it stays, it goes but for words that the server does not
 * have yet, or all of it goes.
 */
export const COPY_FATES = ["keep", "close", "remove"] as const;
export type CopyFate = (typeof COPY_FATES)[number];

/**
 * Decides about a copy of a room on a person's device. Copies are for the work that is ahead: they go with the
 * scorecard, with the end of an interview that needs none of this person, when it is called off, and all at once with
 * the right to be in the room or with the candidate (law 7).
 */
export function fateOfCopy(room: {
  readonly mayEnter: boolean;
  readonly erased: boolean;
  readonly state: InterviewState;
  readonly ownScorecard: "draft" | "submitted" | null;
  /** Whether this person holds the interview and so writes a scorecard. */
  readonly conducts: boolean;
}): CopyFate {
  if (!room.mayEnter || room.erased) return "remove";
  switch (room.state) {
    case "scheduled":
    case "in_progress":
      return "keep";
    case "completed":
      return room.conducts && room.ownScorecard !== "submitted" ? "keep" : "close";
    case "cancelled":
    case "no_show":
      return "close";
  }
}
