import { NO_OPENING, canOnOpening } from "#app/hiring/access/openings.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { forbidden, notFound } from "#app/hiring/refusal.ts";
import { lookFor, whyNotUndone } from "#app/hiring/screening/looks.ts";
import { readScreeningKeys } from "#app/hiring/screening/shortcuts.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import {
  findOwnFiles,
  loadOpening,
  visibleApplications,
  visibleOpenings,
} from "#app/platform/db/sight.server.ts";
import type { OwnFiles } from "#app/platform/db/sight.server.ts";
import { labelFor } from "./internal/blind-reading.server.ts";
import { LOOKS, STANDING, lookFactsIn } from "./internal/look-facts.server.ts";
import { CLAIM_MS } from "./internal/screening-place.server.ts";
import { SCREENING_VIEWS, resumesIn } from "./internal/waiting-resumes.server.ts";
import type { ScreeningView } from "./internal/waiting-resumes.server.ts";

export { SCREENING_VIEWS } from "./internal/waiting-resumes.server.ts";
export type { ScreeningView } from "./internal/waiting-resumes.server.ts";

const QUEUE_LENGTH = 500;
const HISTORY_LENGTH = 20;
const PACE_OF = 20;
/** Decisions of this sitting count as done. */
const SITTING_MS = 12 * 3_600_000;

/** Openings with resumes to read: how many wait, how many are a maybe or put off, since when the oldest waits. */
export async function listScreening(ctx: Ctx) {
  if (!canOnOpening(ctx.actor, "create", NO_OPENING).allowed) {
    throw forbidden("Resumes are screened by recruiters, hiring managers and admins.");
  }
  const openings = await ctx.db.opening.findMany({
    where: { AND: [visibleOpenings(ctx.actor), { state: { in: ["published", "paused", "closed"] } }] },
    select: { id: true, title: true, state: true, profile: { select: { name: true } } },
    orderBy: { publishedAt: "desc" },
  });
  const within = { openingId: { in: openings.map((one) => one.id) } };
  const own = await findOwnFiles(ctx.db, ctx.actor);
  const [waiting, maybe, later] = await Promise.all(
    SCREENING_VIEWS.map((view) => countByOpening(ctx, inView(ctx, own, within, view))),
  );
  return openings
    .map((opening) => ({
      ...opening,
      waiting: waiting?.get(opening.id)?.count ?? 0,
      oldest: waiting?.get(opening.id)?.oldest ?? null,
      maybe: maybe?.get(opening.id)?.count ?? 0,
      later: later?.get(opening.id)?.count ?? 0,
    }))
    .filter((opening) => opening.state === "published" || opening.waiting + opening.maybe + opening.later > 0)
    .sort((a, b) => b.waiting - a.waiting);
}

type Within = { readonly openingId: string | { in: string[] } };
type Resumes = ReturnType<typeof inView>;

/** The resumes of a view that the reader may see, as a query. */
function inView(ctx: Ctx, own: OwnFiles, within: Within, view: ScreeningView) {
  return { AND: [visibleApplications(ctx.actor, own), within, resumesIn(view, ctx.actor, ctx.now)] };
}

async function countByOpening(ctx: Ctx, where: Resumes) {
  const rows = await ctx.db.application.groupBy({
    by: ["openingId"],
    where,
    _count: true,
    _min: { createdAt: true },
  });
  return new Map(
    rows.map((row) => [row.openingId, { count: row._count, oldest: row._min.createdAt }] as const),
  );
}

/**
 * The queue of one opening, oldest first: the resumes that wait, second looks among them; the maybes; or those put off.
 * Returns ids and names (labels while the reader reads blind), who is at which of them, the reader's own place, progress
 * and last decisions; the resume itself is read one at a time. Refuses whoever may not see the opening's pipeline.
 */
export async function getScreeningQueue(
  ctx: Ctx,
  openingId: string,
  options: { readonly view: ScreeningView },
) {
  const opening = await loadOpening(ctx.db, openingId, ctx.actor.id);
  if (!opening) throw notFound("This opening");
  requireAllowed(canOnOpening(ctx.actor, "view_pipeline", opening.subject), "This opening");
  const person = await ctx.db.person.findFirstOrThrow({
    where: { id: ctx.actor.id },
    select: { blindScreening: true, screeningKeys: true },
  });
  const { id, title, schoolLine, blindScreening, profile } = opening.row;
  const blind = blindScreening || person.blindScreening;
  const own = await findOwnFiles(ctx.db, ctx.actor);
  const viewed = (view: ScreeningView) => inView(ctx, own, { openingId }, view);
  const [waiting, unread, maybe, later, places, pace, done, history] = await Promise.all([
    listResumes(ctx, viewed(options.view), blind),
    options.view === "waiting" ? null : countResumes(ctx, viewed("waiting")),
    countResumes(ctx, viewed("maybe")),
    countResumes(ctx, viewed("later")),
    listPlaces(ctx, openingId),
    ownPace(ctx, openingId),
    countDone(ctx, openingId),
    listOwnDecisions(ctx, openingId, blind),
  ]);
  const left = unread ?? waiting.length;
  return {
    opening: { id, title, schoolLine, blindScreening, profileName: profile.name },
    view: options.view,
    blind,
    ownBlind: person.blindScreening,
    keys: readScreeningKeys(person.screeningKeys),
    viewerId: ctx.actor.id,
    waiting,
    counts: { waiting: left, maybe, later },
    others: places.filter(({ personId }) => personId !== ctx.actor.id).filter(isLive(ctx.now)),
    ownPlace: places.find(({ personId }) => personId === ctx.actor.id)?.applicationId ?? null,
    progress: { done, left, pace },
    history,
  };
}

function isLive(now: Date) {
  return ({ seenAt }: { readonly seenAt: Date }) => now.getTime() - seenAt.getTime() < CLAIM_MS;
}

async function listResumes(ctx: Ctx, where: Resumes, blind: boolean) {
  const rows = await ctx.db.application.findMany({
    where,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: QUEUE_LENGTH,
    select: {
      id: true,
      createdAt: true,
      stage: true,
      disposition: true,
      secondLook: true,
      snoozedUntil: true,
      candidate: { select: { name: true } },
      interviews: { where: { state: { not: "cancelled" } }, select: { id: true } },
      screeningDecisions: LOOKS,
    },
  });
  return rows.map((row) => {
    const { id, createdAt, snoozedUntil } = row;
    const answer = lookFor(lookFactsIn(row, row.screeningDecisions), ctx.actor.id, ctx.now);
    return { id, createdAt, snoozedUntil, label: labelFor(blind, row), look: answer.ok ? answer.look : null };
  });
}

async function countResumes(ctx: Ctx, where: Resumes): Promise<number> {
  return ctx.db.application.count({ where });
}

async function listPlaces(ctx: Ctx, openingId: string) {
  const rows = await ctx.db.screeningPlace.findMany({
    where: { openingId },
    select: { personId: true, applicationId: true, seenAt: true, person: { select: { name: true } } },
  });
  return rows.map(({ person, ...place }) => ({ ...place, name: person.name }));
}

async function ownPace(ctx: Ctx, openingId: string): Promise<number[]> {
  const rows = await ctx.db.screeningDecision.findMany({
    where: { screenerId: ctx.actor.id, application: { openingId }, seconds: { not: null } },
    orderBy: { decidedAt: "desc" },
    take: PACE_OF,
    select: { seconds: true },
  });
  return rows.flatMap(({ seconds }) => (seconds === null ? [] : [seconds]));
}

async function countDone(ctx: Ctx, openingId: string): Promise<number> {
  return ctx.db.screeningDecision.count({
    where: {
      screenerId: ctx.actor.id,
      undoneAt: null,
      application: { openingId },
      decidedAt: { gte: new Date(ctx.now.getTime() - SITTING_MS) },
    },
  });
}

/** The reader's last decisions here, each with why it cannot be undone, if so. */
async function listOwnDecisions(ctx: Ctx, openingId: string, blind: boolean) {
  const rows = await ctx.db.screeningDecision.findMany({
    where: { screenerId: ctx.actor.id, undoneAt: null, application: { openingId } },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    take: HISTORY_LENGTH,
    select: {
      id: true,
      outcome: true,
      look: true,
      reasonCode: true,
      decidedAt: true,
      application: {
        select: {
          id: true,
          stage: true,
          candidate: { select: { name: true } },
          interviews: { where: { state: { not: "cancelled" } }, select: { id: true } },
          mails: {
            where: { template: "rejection", state: { in: ["sending", "sent"] } },
            select: { id: true },
          },
          screeningDecisions: { where: STANDING, select: { decidedAt: true } },
        },
      },
    },
  });
  return rows.map(({ application, ...decision }) => ({
    ...decision,
    applicationId: application.id,
    label: labelFor(blind, application),
    whyNot: whyNotUndone({
      look: decision.look,
      outcome: decision.outcome,
      undone: false,
      decidedSince: application.screeningDecisions.some((other) => other.decidedAt > decision.decidedAt),
      stage: application.stage,
      interviews: application.interviews.length,
      rejectionSent: application.mails.length > 0,
    }),
  }));
}

/** Decides whether a person may work in an opening's queue; refuses with "not found" who may not see its pipeline. */
export async function maySeeQueue(ctx: Ctx, openingId: string): Promise<void> {
  const opening = await loadOpening(ctx.db, openingId, ctx.actor.id);
  if (!opening) throw notFound("This opening");
  requireAllowed(canOnOpening(ctx.actor, "view_pipeline", opening.subject), "This opening");
}
