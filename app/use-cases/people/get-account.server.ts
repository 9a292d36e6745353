import { canOnCalibration } from "#app/hiring/access/calibration.policy.ts";
import { canOnPerson } from "#app/hiring/access/people.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { mayReadOwnPulse } from "#app/hiring/access/pulse.policy.ts";
import { pulseOf } from "#app/hiring/interviews/pulse.ts";
import { needsCurrentPassword } from "#app/hiring/people/forgotten-password.ts";
import { learntRaters, severityWords } from "#app/hiring/questions/learnt.ts";
import { notFound } from "#app/hiring/refusal.ts";
import { feedLink } from "#app/platform/auth/feed-link.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadKeptMeasures } from "#app/platform/db/learnt.server.ts";
import { PULSE_COLUMNS, pulseAnswers } from "#app/platform/db/pulse.server.ts";

/**
 * The actor's own account, with the address of their own interviews where there is one, the browsers in which it is
 * signed in, most recently used first, and how they rate beside colleagues once there is something to say.
 */
export async function getAccount(ctx: Ctx, input: { readonly sessionId: string | null }) {
  requireAllowed(canOnPerson(ctx.actor, "view_profile", { personId: ctx.actor.id }), "This account");
  const person = await ctx.db.person.findFirst({
    where: { id: ctx.actor.id },
    select: {
      name: true,
      email: true,
      title: true,
      timeZone: true,
      role: true,
      feedVersion: true,
      feedSince: true,
      sessions: {
        where: { expiresAt: { gt: ctx.now } },
        orderBy: { updatedAt: "desc" },
        select: {
          id: true,
          createdAt: true,
          startedBy: true,
          updatedAt: true,
          userAgent: true,
          ipAddress: true,
        },
      },
    },
  });
  if (!person) throw notFound("This account");
  const { sessions, feedVersion, feedSince, ...profile } = person;
  const current = sessions.find((session) => session.id === input.sessionId);
  const own = { personId: ctx.actor.id };
  requireAllowed(canOnCalibration(ctx.actor, "view_severity", own), "This account");
  const [learnt] = learntRaters(await loadKeptMeasures(ctx.db, [own.personId]), ctx.now);
  return {
    profile,
    feed: feedSince
      ? { since: feedSince, url: feedLink(ctx, { personId: ctx.actor.id, version: feedVersion }) }
      : null,
    pulse: await readOwnPulse(ctx),
    severity: learnt ? severityWords(learnt) : null,
    needsCurrentPassword: !current || needsCurrentPassword(current, ctx.now),
    sessions: sessions.map((session) => ({ ...session, isThis: session.id === input.sessionId })),
  };
}

/** How candidates found the actor's own interviews; nobody else has a way to read it. */
async function readOwnPulse(ctx: Ctx) {
  const interviewerId = ctx.actor.id;
  requireAllowed(mayReadOwnPulse(ctx.actor, { interviewerId }), "This account");
  const answers = await ctx.db.candidateFeedback.findMany({
    where: { interview: { interviewerId } },
    select: PULSE_COLUMNS,
  });
  return pulseOf(pulseAnswers(answers));
}
