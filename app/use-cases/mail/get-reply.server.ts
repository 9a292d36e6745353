import { canOnMail } from "#app/hiring/access/mail.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { notFound } from "#app/hiring/refusal.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { APPLICATION_PEOPLE, applicationPeople } from "#app/platform/db/sight.server.ts";

/** A mail that came in for an application. Refuses people who may not see the application's mail. */
export async function getReply(ctx: Ctx, replyId: string) {
  const found = await ctx.db.mailReply.findFirst({
    where: { id: replyId },
    include: {
      application: {
        select: {
          ...APPLICATION_PEOPLE,
          id: true,
          opening: { select: { ...APPLICATION_PEOPLE.opening.select, title: true } },
          candidate: { select: { ...APPLICATION_PEOPLE.candidate.select, name: true } },
        },
      },
    },
  });
  if (!found) throw notFound("This mail");
  const { application, ...reply } = found;
  requireAllowed(canOnMail(ctx.actor, "view", { application: applicationPeople(application) }), "This mail");
  return {
    ...reply,
    application: {
      id: application.id,
      candidateName: application.candidate.name,
      openingTitle: application.opening.title,
    },
    /** Anybody who was shown the address can write to it. */
    isFromCandidate: reply.fromAddress === application.candidate.email.toLowerCase(),
  };
}
