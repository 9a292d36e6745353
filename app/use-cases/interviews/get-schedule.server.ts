import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { LOOK_OWED, secondReader } from "#app/hiring/screening/looks.ts";
import { wallTimeOf } from "#app/hiring/scheduling/zoned-time.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { owesLookAt } from "#app/platform/db/second-looks.server.ts";
import { loadApplication } from "#app/platform/db/sight.server.ts";
import { missesAddress } from "./internal/misses-address.server.ts";

/** The opening's plan beside what is booked for one application, with everybody who may interview. */
export async function getSchedule(ctx: Ctx, applicationId: string) {
  const loaded = await loadApplication(ctx.db, applicationId);
  if (!loaded) throw notFound("This application");
  requireAllowed(canOnApplication(ctx.actor, "schedule", loaded.subject), "This application");
  if (await owesLookAt(ctx.db, secondReader(ctx), applicationId)) throw conflict(LOOK_OWED);
  const { row } = loaded;
  const [sessions, interviews, people, rubric, me, addressMissing] = await Promise.all([
    ctx.db.openingSession.findMany({
      where: { openingId: row.openingId },
      orderBy: [{ kind: "asc" }, { number: "asc" }],
    }),
    ctx.db.interview.findMany({
      where: { applicationId, state: { not: "cancelled" } },
      include: {
        interviewer: { select: { name: true } },
        shadows: { where: { removedAt: null }, select: { personId: true } },
      },
      orderBy: { startsAt: "asc" },
    }),
    ctx.db.person.findMany({
      where: { deactivatedAt: null },
      orderBy: { name: "asc" },
      select: { id: true, name: true, email: true },
    }),
    ctx.db.rubricCompetency.findMany({
      where: { rubricVersionId: row.opening.rubricVersionId },
      select: { competencyKey: true, name: true },
    }),
    ctx.db.person.findFirstOrThrow({ where: { id: ctx.actor.id }, select: { timeZone: true } }),
    missesAddress(ctx),
  ]);
  const names = new Map(rubric.map((one) => [one.competencyKey, one.name]));
  const candidateEmail = row.candidate.email.toLowerCase();
  return {
    application: {
      id: row.id,
      stage: row.stage,
      disposition: row.disposition,
      phoneScreens: row.phoneScreens,
    },
    candidate: { name: row.candidate.name, timeZone: row.candidate.timeZone },
    openingTitle: row.opening.title,
    timeZone: me.timeZone,
    addressMissing,
    people: people
      .filter(
        (person) => person.id !== row.candidate.personId && person.email.toLowerCase() !== candidateEmail,
      )
      .map(({ id, name }) => ({ id, name })),
    sessions: sessions.map((session) => {
      const interview = interviews.find(
        (one) => one.kind === session.kind && one.number === session.number && one.state !== "no_show",
      );
      return {
        kind: session.kind,
        number: session.number,
        name: session.name,
        minutes: session.minutes,
        focus: session.focus.map((key) => names.get(key) ?? key),
        defaultInterviewerId: session.defaultInterviewerId,
        interview: interview
          ? {
              id: interview.id,
              state: interview.state,
              startsAt: interview.startsAt,
              timeZone: interview.timeZone,
              ...wallTimeOf(interview.startsAt, interview.timeZone),
              minutes: interview.minutes,
              interviewerId: interview.interviewerId,
              interviewerName: interview.interviewer.name,
              shadowIds: interview.shadows.map((shadow) => shadow.personId),
              place: interview.place,
              link: interview.link,
            }
          : null,
      };
    }),
  };
}
