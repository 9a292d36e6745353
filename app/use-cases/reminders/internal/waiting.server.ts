import type { Actor } from "#app/hiring/access/actor.ts";
import type { Waiting } from "#app/hiring/reminders/digest.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { visibleApplications } from "#app/platform/db/sight.server.ts";

/** Applications as a query. */
type Seen = ReturnType<typeof visibleApplications>;

/**
 * What waits for one person, counted by opening: scorecards of interviews they held, and of the openings that are
 * theirs what a recruiter or a hiring manager has to do. What colleagues have to do is left out, and their own file.
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
  const seen = { AND: [visibleApplications(actor), { disposition: null }] };
  const counted = await Promise.all([
    countScorecards(tx, actor, seen),
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
  const openings = new Map(owed.map(({ application: { opening } }) => [opening.id, opening.title]));
  return [...openings].map(([openingId, openingTitle]) => ({
    kind: "scorecards",
    openingId,
    openingTitle,
    count: owed.filter(({ application }) => application.opening.id === openingId).length,
  }));
}
