import type { Actor } from "#app/hiring/access/actor.ts";
import { FAREWELLS } from "#app/hiring/reminders/inbox-words.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { findOwnFiles, notOwnApplications, visibleApplications } from "#app/platform/db/sight.server.ts";

/** A person's items as a query: of applications they may see now, and farewells to those they no longer may. */
export async function ownItems(db: Db | Tx, actor: Actor) {
  const own = await findOwnFiles(db, actor);
  return {
    personId: actor.id,
    OR: [
      { application: visibleApplications(actor, own) },
      { kind: { in: [...FAREWELLS] }, application: notOwnApplications(own) },
    ],
  };
}
