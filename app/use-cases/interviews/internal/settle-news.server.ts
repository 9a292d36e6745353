import { TELLING_TEMPLATES, wordsTold } from "#app/hiring/interviews/words-told.ts";
import { NOT_LEFT } from "#app/hiring/mail/mail-state.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { loadNews } from "./day-news.server.ts";
import type { News, ToldAbout, ToldApplication } from "./day-news.server.ts";

/** What there is to tell once the mails that it overtakes are taken back. */
export type Settled = {
  readonly news: readonly News[];
  readonly overtaken: readonly string[];
  /** The interviews that are told of: those asked about, and those that overtaken mails named. */
  readonly interviewIds: readonly string[];
};

/**
 * Decides what everybody concerned by these interviews does not know yet, and which mails that have not left are
 * overtaken by it; everything else that those named is told anew. Changes nothing: it is asked both by whoever tells
 * and by the page that says who will be told.
 */
export async function settleNews(db: Db | Tx, told: ToldApplication, about: ToldAbout): Promise<Settled> {
  const overtaken: string[] = [];
  let interviewIds = about.interviewIds;
  for (;;) {
    const news = await loadNews(db, told, { ...about, interviewIds }, overtaken);
    const more = (await overtakenBy(db, told, news)).filter(({ id }) => !overtaken.includes(id));
    if (more.length === 0) return { news, overtaken, interviewIds };
    overtaken.push(...more.map(({ id }) => id));
    interviewIds = [...new Set([...interviewIds, ...more.flatMap((one) => one.interviewIds)])];
  }
}

/** What readers were to read about the same interviews and has not left. */
async function overtakenBy(db: Db | Tx, { application }: ToldApplication, news: readonly News[]) {
  const mails = await db.mail.findMany({
    where: {
      applicationId: application.id,
      template: { in: TELLING_TEMPLATES },
      state: { in: [...NOT_LEFT] },
      mayHaveLeft: false,
    },
    orderBy: { createdAt: "asc" },
    select: { id: true, to: true, template: true, props: true, interviewId: true },
  });
  return mails.flatMap(({ id, to, ...mail }) => {
    const interviewIds = wordsTold(mail).map(({ interviewId }) => interviewId);
    const mine = news.find((one) => addressOf(one, application).toLowerCase() === to.toLowerCase());
    const isOvertaken = mine?.items.some(({ interviewId }) => interviewIds.includes(interviewId)) ?? false;
    return isOvertaken ? [{ id, interviewIds }] : [];
  });
}

/** Where one reader is written to. */
export function addressOf(news: News, { candidate }: ToldApplication["application"]): string {
  return news.to === "candidate" ? candidate.email : news.person.email;
}
