import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { InterviewKind } from "#app/hiring/interviews/interview-state.ts";
import { notFound } from "#app/hiring/refusal.ts";
import { partIn } from "#app/hiring/scheduling/may-interview.ts";
import { proposeLoop, type Proposal } from "#app/hiring/scheduling/propose-loop.ts";
import { wallTimeOf } from "#app/hiring/scheduling/zoned-time.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { loadHolds } from "./internal/holds.server.ts";
import { loadLoopRequest } from "./internal/loop-request.server.ts";
import type { LoadedRequest } from "./internal/loop-request.server.ts";

/**
 * Whole days on which the application's open interviews could take place, the best first, each with its reason, or
 * what to give up when there is none; with the days that are held already. Phone screens get single times.
 */
export async function getDayProposals(ctx: Ctx, applicationId: string, input: { readonly byVideo: boolean }) {
  const loaded = await loadApplication(ctx.db, applicationId);
  if (!loaded) throw notFound("This application");
  requireAllowed(canOnApplication(ctx.actor, "schedule", loaded.subject), "This application");
  const { row } = loaded;
  const kind = bookableKind(row);
  const [holds, rooms, me] = await Promise.all([
    loadHolds(ctx.db, applicationId, ctx.now),
    ctx.db.room.count({ where: { retiredAt: null } }),
    ctx.db.person.findFirstOrThrow({ where: { id: ctx.actor.id }, select: { timeZone: true } }),
  ]);
  const byVideo = input.byVideo || rooms === 0;
  const page = {
    application: { id: row.id, stage: row.stage, disposition: row.disposition },
    candidate: { name: row.candidate.name, timeZone: row.candidate.timeZone },
    openingTitle: row.opening.title,
    timeZone: me.timeZone,
    kind,
    byVideo,
    rooms,
    holds: holds.map(({ id, expiresAt, offeredAt, timeZone, reason, interviews }) => ({
      id,
      expiresAt,
      offeredAt,
      timeZone,
      reason,
      interviews: interviews.map((one) => ({
        name: one.name,
        startsAt: one.startsAt,
        endsAt: one.endsAt,
        interviewer: one.interviewer.name,
        room: one.room?.name ?? "",
      })),
    })),
  };
  const nothing = {
    zone: "",
    sessions: [],
    days: [],
    relaxations: [],
    blockers: [],
    people: [],
    roomList: [],
  };
  if (kind === null) return { ...page, ...nothing };
  const asked = await loadLoopRequest(ctx.db, row, { kind, byVideo, now: ctx.now });
  if (asked.request.sessions.length === 0) return { ...page, ...nothing };
  return { ...page, ...proposalsOf(asked) };
}

function bookableKind(row: {
  readonly stage: string;
  readonly disposition: string | null;
}): InterviewKind | null {
  if (row.disposition) return null;
  return row.stage === "phone_screen" ? "phone" : row.stage === "onsite" ? "onsite" : null;
}

function proposalsOf({ request, names, links }: LoadedRequest) {
  const found = proposeLoop(request, (key) => names.get(key) ?? key);
  const shown = (day: Proposal) => shownDay({ request, links }, day);
  return {
    zone: request.candidate.zone,
    sessions: request.sessions.map(({ id, name, minutes, core, focus }) => ({
      number: Number(id),
      name,
      minutes,
      core,
      leaders: request.interviewers
        .filter((person) => ["trained", "reverse_shadowing"].includes(partIn(person, focus) ?? ""))
        .map((person) => person.id),
    })),
    days: found.days.map(shown),
    relaxations: found.relaxations.map(({ words, day }) => ({ words, day: shown(day) })),
    blockers: found.blockers,
    people: request.interviewers.map(({ id, name }) => ({ id, name })),
    roomList: (request.rooms ?? []).map(({ id, name }) => ({ id, name })),
  };
}

function shownDay({ request, links }: Pick<LoadedRequest, "request" | "links">, day: Proposal) {
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
      link: roomId === null ? (links.get(interviewerId) ?? "") : "",
    })),
  };
}
