import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { placeWords } from "#app/hiring/interviews/meeting-place.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { LOOK_OWED, secondReader } from "#app/hiring/screening/looks.ts";
import { partIn } from "#app/hiring/scheduling/may-interview.ts";
import { bookableKind } from "#app/hiring/scheduling/open-sessions.ts";
import { proposeLoop, type Proposal } from "#app/hiring/scheduling/propose-loop.ts";
import { wallTimeOf } from "#app/hiring/scheduling/zoned-time.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { owesLookAt } from "#app/platform/db/second-looks.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import type { BookableApplication } from "./internal/book-interview.server.ts";
import { loadHoldFaults } from "./internal/day-judge.server.ts";
import { loadHolds } from "./internal/holds.server.ts";
import type { HoldRow } from "./internal/holds.server.ts";
import { loadLoopRequest } from "./internal/loop-request.server.ts";
import { missesAddress } from "./internal/misses-address.server.ts";
import type { LoadedRequest } from "./internal/loop-request.server.ts";

/**
 * Whole days on which the application's open interviews could take place, the best first, each with its reason, or
 * what to give up when there is none; with the days that are held already and what has come to stand against them, and those passed over as holidays. Phone screens get single times, by phone or
 * by video; onsites are by video where no room is kept.
 */
export async function getDayProposals(ctx: Ctx, applicationId: string, input: { readonly byVideo: boolean }) {
  const loaded = await loadApplication(ctx.db, applicationId);
  if (!loaded) throw notFound("This application");
  requireAllowed(canOnApplication(ctx.actor, "schedule", loaded.subject), "This application");
  if (await owesLookAt(ctx.db, secondReader(ctx), applicationId)) throw conflict(LOOK_OWED);
  const { row } = loaded;
  const kind = bookableKind(row);
  const [holds, rooms, me, addressMissing] = await Promise.all([
    loadHolds(ctx.db, applicationId, ctx.now),
    ctx.db.room.count({ where: { retiredAt: null } }),
    ctx.db.person.findFirstOrThrow({ where: { id: ctx.actor.id }, select: { timeZone: true } }),
    missesAddress(ctx),
  ]);
  const byVideo = input.byVideo || (kind !== "phone" && rooms === 0);
  const page = {
    application: { id: row.id, stage: row.stage, disposition: row.disposition },
    candidate: {
      id: row.candidateId,
      name: row.candidate.name,
      timeZone: row.candidate.timeZone,
      phone: row.candidate.phone,
    },
    openingTitle: row.opening.title,
    timeZone: me.timeZone,
    addressMissing,
    kind,
    byVideo,
    rooms,
    holds: await shownHolds(ctx, row, holds),
  };
  const nothing = {
    zone: "",
    sessions: [],
    days: [],
    closed: [],
    relaxations: [],
    blockers: [],
    people: [],
    roomList: [],
  };
  if (kind === null) return { ...page, ...nothing };
  const asked = await loadLoopRequest(ctx.db, row, { kind, byVideo, now: ctx.now });
  if (asked.request.sessions.length === 0) return { ...page, ...nothing };
  const links = kind === "phone" && !byVideo ? null : asked.links;
  return { ...page, ...proposalsOf(asked, links) };
}

async function shownHolds(ctx: Ctx, row: BookableApplication, holds: readonly HoldRow[]) {
  const faults = await loadHoldFaults(ctx.db, row, { holds, now: ctx.now });
  const shadowIds = holds.flatMap(({ interviews }) => interviews.flatMap((one) => one.shadowIds));
  const shadows = await ctx.db.person.findMany({
    where: { id: { in: shadowIds } },
    select: { id: true, name: true },
  });
  return holds.map(({ id, expiresAt, offeredAt, timeZone, reason, interviews }) => ({
    id,
    expiresAt,
    offeredAt,
    timeZone,
    reason,
    faults: faults.get(id) ?? [],
    interviews: interviews.map((one) => ({
      name: one.name,
      startsAt: one.startsAt,
      endsAt: one.endsAt,
      interviewer: one.interviewer.name,
      shadows: one.shadowIds.flatMap((shadowId) => shadows.find((each) => each.id === shadowId)?.name ?? []),
      place: placeWords({ ...one, place: one.room?.name ?? "" }, row.candidate.phone),
    })),
  }));
}

/** Links of the people's own video rooms; null when we call by phone. */
type Links = LoadedRequest["links"] | null;

function proposalsOf({ request, names, closed }: LoadedRequest, links: Links) {
  const found = proposeLoop(request, (key) => names.get(key) ?? key);
  const shown = (day: Proposal) => shownDay({ request, links }, day);
  const able = request.interviewers.filter(({ id }) => !request.onLoop.has(id));
  return {
    zone: request.candidate.zone,
    sessions: request.sessions.map(({ id, name, minutes, core, focus }) => ({
      number: Number(id),
      name,
      minutes,
      core,
      leaders: able
        .filter((person) => ["trained", "reverse_shadowing"].includes(partIn(person, focus) ?? ""))
        .map((person) => person.id),
    })),
    days: found.days.map(shown),
    closed,
    relaxations: found.relaxations.map(({ words, day }) => ({ words, day: shown(day) })),
    blockers: found.blockers,
    people: able.map(({ id, name }) => ({ id, name })),
    roomList: (request.rooms ?? []).map(({ id, name }) => ({ id, name })),
  };
}

function shownDay(
  { request, links }: { readonly request: LoadedRequest["request"]; readonly links: Links },
  day: Proposal,
) {
  const { zone } = request.candidate;
  return {
    date: day.date,
    reason: day.reason,
    interviews: day.interviews.map(({ sessionId, from, to, interviewerId, shadowIds, roomId }) => ({
      number: Number(sessionId),
      startsAt: new Date(from),
      endsAt: new Date(to),
      time: wallTimeOf(new Date(from), zone).time,
      interviewerId,
      shadowIds,
      roomId,
      link: roomId === null ? (links?.get(interviewerId) ?? "") : "",
    })),
  };
}
