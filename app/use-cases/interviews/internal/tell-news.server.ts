import { NOT_LEFT } from "#app/hiring/mail/mail-state.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { takeBackMail } from "#app/platform/outbox/take-back-mail.server.ts";
import { loadNews, type News, type ToldApplication } from "./day-news.server.ts";
import { interviewsIn, TELLING_TEMPLATES } from "./last-word.server.ts";
import { queueNews } from "./queue-news.server.ts";

type About = {
  readonly interviewIds: readonly string[];
  readonly toCandidate: boolean;
  readonly stamp: string;
};

/**
 * Queues what everybody concerned by these interviews does not know yet. A mail that has not left and is overtaken by
 * it is taken back, so that nobody reads a time that is no longer true, or of a meeting that is off before they heard
 * of it; everything else that mail named is told anew. `stamp` names the change.
 */
export async function tellNews(tx: Tx, ctx: SystemCtx, told: ToldApplication, about: About): Promise<void> {
  const { news, overtaken } = await settleNews(tx, ctx, told, about);
  // The key of a mail that was taken back stays its own.
  const instead = overtaken[0] ?? null;
  for (const one of news) await queueNews(tx, ctx, told, { news: one, stamp: about.stamp, instead });
}

type Settled = { readonly news: readonly News[]; readonly overtaken: readonly string[] };

async function settleNews(tx: Tx, ctx: SystemCtx, told: ToldApplication, about: About): Promise<Settled> {
  const news = await loadNews(tx, told, { ...about, now: ctx.now });
  const taken = [];
  for (const one of news) taken.push(...(await takeBackOvertaken(tx, ctx, told, one)));
  if (taken.length === 0) return { news, overtaken: [] };
  const named = taken.flatMap(({ interviewIds }) => interviewIds);
  const wider = { ...about, interviewIds: [...new Set([...about.interviewIds, ...named])] };
  const rest = await settleNews(tx, ctx, told, wider);
  return { news: rest.news, overtaken: [...taken.map(({ id }) => id), ...rest.overtaken] };
}

/** Takes back what one reader was to read about the same interviews and has not left; answers what it named. */
async function takeBackOvertaken(
  tx: Tx,
  ctx: SystemCtx,
  { application }: ToldApplication,
  news: News,
): Promise<{ readonly id: string; readonly interviewIds: readonly string[] }[]> {
  const address = news.to === "candidate" ? application.candidate.email : news.person.email;
  const mails = await tx.mail.findMany({
    where: {
      applicationId: application.id,
      template: { in: TELLING_TEMPLATES },
      state: { in: [...NOT_LEFT] },
      mayHaveLeft: false,
      to: { equals: address, mode: "insensitive" },
    },
    select: { id: true, template: true, props: true, interviewId: true },
  });
  const taken = [];
  for (const { id, ...mail } of mails) {
    const interviewIds = interviewsIn(mail);
    const isOvertaken = news.items.some(({ interviewId }) => interviewIds.includes(interviewId));
    if (isOvertaken && (await takeBackMail(tx, ctx, { mailId: id }))) taken.push({ id, interviewIds });
  }
  return taken;
}
