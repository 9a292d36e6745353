import type { Actor } from "#app/hiring/access/actor.ts";

/** A sampled resume is of interest while people still remember how they read it. */
const SAMPLE_DAYS = 14;
const DAY = 86_400_000;

export const SCREENING_VIEWS = ["waiting", "maybe", "later"] as const;
export type ScreeningView = (typeof SCREENING_VIEWS)[number];

const IN_SCREENING = { stage: "resume_screen", disposition: null } as const;

/** Resumes that nobody has read and that are not put off. */
export function unread(now: Date) {
  return { ...IN_SCREENING, onHold: false, OR: [{ snoozedUntil: null }, { snoozedUntil: { lte: now } }] };
}

/** Resumes that somebody said maybe to and that this person has not read yet: they are not to know of the maybe. */
export function owedTo(actor: Actor) {
  return { ...IN_SCREENING, secondLook: "wanted" as const, ...notReadBy(actor) };
}

function notReadBy(actor: Actor) {
  return {
    screeningDecisions: {
      none: { screenerId: actor.id, undoneAt: null, outcome: { not: "later" as const } },
    },
  };
}

/** Resumes that this person reads as the second one. */
function secondLooksOf(actor: Actor, now: Date) {
  const lately = { gte: new Date(now.getTime() - SAMPLE_DAYS * DAY) };
  return {
    candidate: { erasedAt: null },
    ...notReadBy(actor),
    OR: [
      { ...IN_SCREENING, secondLook: "wanted" as const },
      {
        secondLook: "sampled" as const,
        screeningDecisions: { some: { look: "first" as const, undoneAt: null, decidedAt: lately } },
      },
    ],
  };
}

/** The resumes of one view of a queue, as a query. */
export function resumesIn(view: ScreeningView, actor: Actor, now: Date) {
  switch (view) {
    case "waiting":
      return { OR: [unread(now), secondLooksOf(actor, now)] };
    case "maybe":
      return { ...IN_SCREENING, onHold: true, NOT: owedTo(actor) };
    case "later":
      return { ...IN_SCREENING, onHold: false, snoozedUntil: { gt: now } };
  }
}
