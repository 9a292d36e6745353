import { requireAllowed } from "#app/hiring/access/require.ts";
import { canOnView } from "#app/hiring/access/search.policy.ts";
import { conflict, invalid } from "#app/hiring/refusal.ts";
import { asksNothing, readSearch, writeSearch } from "#app/hiring/search/search-state.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { appendEvent } from "#app/platform/db/events.server.ts";

const LONGEST_NAME = 60;
const MOST_VIEWS = 100;

/**
 * Keeps a search under a name, for its owner or for everybody. Takes its address's words after the question mark. Answers
 * its id. Refuses a search for nothing, a missing name, sharing by those who may not, and more than a hundred.
 */
export async function saveView(
  ctx: Ctx,
  input: { readonly name: string; readonly query: string; readonly shared: boolean },
): Promise<string> {
  const ownerId = ctx.actor.id;
  const { shared } = input;
  requireAllowed(canOnView(ctx.actor, shared ? "share" : "save", { ownerId, shared: false }), "This search");
  const name = input.name.replace(/\s+/g, " ").trim();
  if (name === "" || name.length > LONGEST_NAME)
    throw invalid(`Give the search a name of at most ${LONGEST_NAME} characters.`, {
      name: "Give it a name.",
    });
  const { state } = readSearch(new URLSearchParams(input.query));
  if (asksNothing(state)) throw invalid("Search for something first, then save it.");
  return inTransaction(ctx.db, async (tx) => {
    const kept = await tx.savedView.count({ where: { ownerId, removedAt: null } });
    if (kept >= MOST_VIEWS)
      throw conflict(`You have saved ${MOST_VIEWS} searches. Remove one before you add another.`);
    const view = await tx.savedView.create({
      data: { ownerId, name, shared, query: writeSearch(state), createdAt: ctx.now },
      select: { id: true },
    });
    await appendEvent(tx, ctx, {
      type: "view.saved",
      subject: { kind: "view", id: view.id },
      after: { name, shared },
    });
    return view.id;
  });
}
