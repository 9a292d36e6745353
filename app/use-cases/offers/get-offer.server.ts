import { canOnApplication } from "#app/hiring/access/applications.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict } from "#app/hiring/refusal.ts";
import { LOOK_OWED, secondReader } from "#app/hiring/screening/looks.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { owesLookAt } from "#app/platform/db/second-looks.server.ts";
import { wordingOf } from "#app/platform/outbox/wording-of.server.ts";
import { dayOf, offerWords, openOffer } from "./internal/open-offer.server.ts";
import type { Opened } from "./internal/open-offer.server.ts";
import { listWelcomes, welcomeWords } from "./internal/welcome.server.ts";

/** An application's offer, and the mails that make it and welcome whoever was hired, as they would be sent. Refuses whoever may not make offers here. */
export async function getOffer(ctx: Ctx, applicationId: string) {
  const opened = await openOffer(ctx.db, applicationId);
  requireAllowed(canOnApplication(ctx.actor, "make_offer", opened.subject), "This application");
  if (await owesLookAt(ctx.db, secondReader(ctx), applicationId)) throw conflict(LOOK_OWED);
  const { row, offer } = opened;
  return {
    application: { id: row.id, stage: row.stage, disposition: row.disposition },
    candidateName: row.candidate.name,
    erasedAt: row.candidate.erasedAt,
    openingTitle: row.opening.title,
    offer: offer ? { ...offer, startDate: offer.startDate ? dayOf(offer.startDate) : "" } : null,
    words: offer ? await offerWords(ctx.db, ctx, opened) : null,
    own: await wordingOf(ctx.db, "offer", applicationId),
    welcome: await readWelcome(ctx, opened),
  };
}

/** Null before somebody is hired; the mail that has been written, or the words it would have. */
async function readWelcome(ctx: Ctx, opened: Opened) {
  const words = await welcomeWords(ctx.db, opened);
  if (!words) return null;
  const [last] = await listWelcomes(ctx.db, opened.row.id);
  const written = last && last.state !== "taken_back" ? last : null;
  return { words, written, own: await wordingOf(ctx.db, "hired-welcome", opened.row.id) };
}
