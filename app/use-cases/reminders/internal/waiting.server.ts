import type { Actor } from "#app/hiring/access/actor.ts";
import { isWithoutNews } from "#app/hiring/applications/promise.ts";
import type { Waiting } from "#app/hiring/reminders/digest.ts";
import { addDays } from "#app/hiring/scheduling/calendar-days.ts";
import { isTimeZone, wallTimeOf } from "#app/hiring/scheduling/zoned-time.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { loadPromiseSettings } from "#app/platform/db/promises.server.ts";
import { visibleApplications } from "#app/platform/db/sight.server.ts";
import { mayBeOwedAWord, waitingFacts, waitingOf } from "#app/platform/db/waiting.server.ts";

/** Applications as a query. */
type Seen = ReturnType<typeof visibleApplications>;

/**
 * What waits for one person, counted by opening: scorecards of interviews they held, and of the openings that are
 * theirs what a recruiter or a hiring manager has to do, candidates without news among it. What colleagues have to do is left out, and their own file.
 */
export async function listWaiting(tx: Tx, actor: Actor, now: Date): Promise<readonly Waiting[]> {
  const recruits: Seen = { opening: { recruiterId: actor.id } };
  const manages: Seen = { opening: { hiringManagerId: actor.id } };
  const asked: readonly (readonly [Waiting["kind"], Seen])[] = [
    ["requests", { ...recruits, requests: { some: { resolvedAt: null } } }],
    [
      "screening",
      {
        ...recruits,
        stage: "resume_screen",
        onHold: false,
        OR: [{ snoozedUntil: null }, { snoozedUntil: { lte: now } }],
      },
    ],
    ["debriefs", { ...manages, stage: "debrief", revealedAt: null }],
    [
      "decisions",
      {
        ...manages,
        stage: "debrief",
        revealedAt: { not: null },
        decisions: { none: { supersededAt: null } },
      },
    ],
  ];
  const visible = visibleApplications(actor);
  const seen = { AND: [visible, { disposition: null }] };
  const counted = await Promise.all([
    countScorecards(tx, actor, seen),
    countWithoutNews(tx, { AND: [visible, recruits] }, now),
    ...asked.map(([kind, where]) => countByOpening(tx, kind, { AND: [seen, where] })),
  ]);
  return counted.flat();
}

async function countByOpening(tx: Tx, kind: Waiting["kind"], where: Seen): Promise<readonly Waiting[]> {
  const rows = await tx.application.groupBy({ by: ["openingId"], where, _count: true });
  const openings = await tx.opening.findMany({
    where: { id: { in: rows.map((row) => row.openingId) } },
    select: { id: true, title: true },
    orderBy: { title: "asc" },
  });
  return openings.map(({ id, title }) => ({
    kind,
    openingId: id,
    openingTitle: title,
    count: rows.find((row) => row.openingId === id)?._count ?? 0,
  }));
}

async function countScorecards(tx: Tx, actor: Actor, seen: Seen): Promise<readonly Waiting[]> {
  const owed = await tx.interview.findMany({
    where: {
      interviewerId: actor.id,
      state: "completed",
      application: { AND: [seen, { revealedAt: null }] },
      scorecard: { none: { authorId: actor.id, state: "submitted" } },
    },
    select: { application: { select: { opening: { select: { id: true, title: true } } } } },
  });
  return byOpening(
    "scorecards",
    owed.map(({ application }) => application.opening),
  );
}

/** Candidates whose promised date has passed; an arrival that nobody has read yet is counted as a resume as well. */
async function countWithoutNews(tx: Tx, where: Seen, now: Date): Promise<readonly Waiting[]> {
  const { timeZone } = await loadPromiseSettings(tx, now);
  const until = addDays(wallTimeOf(now, isTimeZone(timeZone) ? timeZone : "Etc/UTC").date, 1);
  const open = await tx.application.findMany({
    where: { AND: [where, mayBeOwedAWord(until)] },
    orderBy: { opening: { title: "asc" } },
    select: {
      ...waitingFacts(now),
      candidate: { select: { timeZone: true } },
      opening: { select: { id: true, title: true } },
    },
  });
  const broken = open.filter((row) => isWithoutNews(waitingOf(row, [timeZone, row.candidate.timeZone]), now));
  return byOpening(
    "promises",
    broken.map(({ opening }) => opening),
  );
}

function byOpening(
  kind: Waiting["kind"],
  found: readonly { readonly id: string; readonly title: string }[],
): readonly Waiting[] {
  const openings = new Map(found.map(({ id, title }) => [id, title]));
  return [...openings].map(([openingId, openingTitle]) => ({
    kind,
    openingId,
    openingTitle,
    count: found.filter(({ id }) => id === openingId).length,
  }));
}
