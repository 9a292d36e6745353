import type { Actor } from "#app/hiring/access/actor.ts";
import { secondReader } from "#app/hiring/screening/looks.ts";
import { owedLooks } from "#app/platform/db/second-looks.server.ts";

export const SCREENING_VIEWS = ["waiting", "maybe", "later"] as const;
export type ScreeningView = (typeof SCREENING_VIEWS)[number];

const IN_SCREENING = { stage: "resume_screen", disposition: null } as const;

/** Resumes that nobody has read and that are not put off. */
export function unread(now: Date) {
  return { ...IN_SCREENING, onHold: false, OR: [{ snoozedUntil: null }, { snoozedUntil: { lte: now } }] };
}

/** The resumes of one view of a queue, as a query. */
export function resumesIn(view: ScreeningView, actor: Actor, now: Date) {
  const owed = owedLooks(secondReader({ actor, now }));
  switch (view) {
    case "waiting":
      return { OR: [unread(now), owed] };
    case "maybe":
      return { ...IN_SCREENING, onHold: true, NOT: owed };
    case "later":
      return { ...IN_SCREENING, onHold: false, snoozedUntil: { gt: now } };
  }
}
