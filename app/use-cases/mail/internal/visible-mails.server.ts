import type { Actor } from "#app/hiring/access/actor.ts";
import { visibleApplications } from "#app/platform/db/sight.server.ts";

/** The mails that `canOnMail(actor, "view", ...)` allows, as a query; a test holds the two against each other. */
export function visibleMails(actor: Actor) {
  const seen = visibleApplications(actor);
  if (actor.role === "hiring_manager")
    return { application: { AND: [seen, { opening: { hiringManagerId: actor.id } }] } };
  const notOwn = {
    AND: [
      { OR: [{ personId: null }, { personId: { not: actor.id } }] },
      { NOT: { email: { equals: actor.email, mode: "insensitive" as const } } },
    ],
  };
  return {
    OR: [
      { applicationId: null, candidateId: null },
      { applicationId: null, candidate: notOwn },
      { application: seen },
    ],
  };
}
