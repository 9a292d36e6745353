import type { Actor } from "#app/hiring/access/actor.ts";
import { FAREWELLS } from "#app/hiring/reminders/inbox-words.ts";
import { notOwnFile, visibleApplications } from "#app/platform/db/sight.server.ts";

/** A person's items as a query: of applications they may see now, and farewells to those they no longer may. */
export function ownItems(actor: Actor) {
  return {
    personId: actor.id,
    OR: [
      { application: visibleApplications(actor) },
      { kind: { in: [...FAREWELLS] }, application: { candidate: notOwnFile(actor) } },
    ],
  };
}
