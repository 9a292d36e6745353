import { z } from "zod";
import { canOnCandidate } from "#app/hiring/access/candidates.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { contactStamp } from "#app/hiring/candidates/contact.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadCandidate } from "#app/platform/db/sight.server.ts";
import { changeContact, type ChangedContact } from "./change-contact.server.ts";

const ToldSchema = z.object({
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  links: z.array(z.string()),
});

/**
 * Puts a candidate's contact back to what it was before one change of it; whoever got a private link meanwhile loses it.
 * Refuses whoever does not keep candidates, a
 * change that is not of this candidate, and one that another change followed.
 */
export async function restoreContact(
  ctx: Ctx,
  { candidateId, changeId }: { readonly candidateId: string; readonly changeId: string },
): Promise<ChangedContact> {
  const loaded = await loadCandidate(ctx.db, candidateId);
  if (!loaded) throw notFound("This candidate");
  requireAllowed(canOnCandidate(ctx.actor, "edit", loaded.subject), "This candidate");
  const event = /^\d{1,18}$/.test(changeId)
    ? await ctx.db.event.findFirst({
        where: { id: BigInt(changeId), candidateId, type: "candidate.contact_changed" },
        select: { before: true, after: true },
      })
    : null;
  if (!event) throw notFound("This change");
  const [before, after] = [ToldSchema.safeParse(event.before), ToldSchema.safeParse(event.after)];
  if (!before.success || !after.success)
    throw conflict("Nothing is kept of what stood there before, so it cannot be put back.");
  return changeContact(ctx, {
    candidateId,
    seen: contactStamp(after.data),
    contact: before.data,
    origin: { takesBack: changeId },
    newLink: "where_out",
  });
}
