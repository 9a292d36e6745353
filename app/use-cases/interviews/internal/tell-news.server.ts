import type { Tx } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { takeBackMail } from "#app/platform/outbox/take-back-mail.server.ts";
import type { ToldAbout, ToldApplication } from "./day-news.server.ts";
import { queueNews } from "./queue-news.server.ts";
import { settleNews, type Settled } from "./settle-news.server.ts";

type About = Omit<ToldAbout, "now"> & { readonly stamp: string };

/**
 * Queues what everybody concerned by these interviews does not know yet. A mail that has not left and is overtaken by
 * it is taken back, so that nobody reads a time that is no longer true, or of a meeting that is off before they heard
 * of it; everything else that mail named is told anew. `stamp` names the change.
 */
export async function tellNews(tx: Tx, ctx: SystemCtx, told: ToldApplication, about: About): Promise<void> {
  const { news, overtaken } = await takeBackOvertaken(tx, ctx, told, about);
  // The key of a mail that was taken back stays its own.
  const instead = overtaken[0] ?? null;
  for (const one of news) await queueNews(tx, ctx, told, { news: one, stamp: about.stamp, instead });
}

/** Takes back what is overtaken; what leaves at this very moment is a last word, so everything is decided anew. */
async function takeBackOvertaken(
  tx: Tx,
  ctx: SystemCtx,
  told: ToldApplication,
  about: About,
): Promise<Pick<Settled, "news" | "overtaken">> {
  const taken: string[] = [];
  let { interviewIds } = about;
  for (;;) {
    const settled = await settleNews(tx, told, { ...about, interviewIds, now: ctx.now });
    if (settled.overtaken.length === 0) return { news: settled.news, overtaken: taken };
    for (const mailId of settled.overtaken) if (await takeBackMail(tx, ctx, { mailId })) taken.push(mailId);
    interviewIds = settled.interviewIds;
  }
}
