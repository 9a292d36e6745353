import { readersOfDay } from "#app/hiring/access/telling.policy.ts";
import { mailsToCandidate, UNHEARD, whyUnheard } from "#app/hiring/interviews/who-hears.ts";
import { TELLING_TEMPLATES } from "#app/hiring/interviews/words-told.ts";
import { whenToTellOfDay } from "#app/hiring/scheduling/when-to-tell.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadChanges } from "./day-changes.server.ts";
import { loadToldApplication, type News, type ToldApplication } from "./day-news.server.ts";
import { addressOf, settleNews } from "./settle-news.server.ts";

export type Untold = {
  /** When everybody named is told. */
  readonly at: Date;
  readonly names: readonly string[];
  /** Whom no mail will reach, and why. */
  readonly unheard: readonly { readonly name: string; readonly why: string }[];
};

/**
 * Who is still to be told of changes to an application's interviews, and when they will be; decided by what decides
 * when they are told. Null when everybody knows.
 */
export async function loadUntold(ctx: Ctx, applicationId: string): Promise<Untold | null> {
  const { stamp, lastAt, interviewIds } = await loadChanges(ctx.db, applicationId);
  const told = lastAt ? await loadToldApplication(ctx.db, applicationId) : null;
  if (!told || !lastAt) return null;
  const readers = readersOfDay({ eventId: stamp, stamp }, told.application);
  if (readers === "nobody") return null;
  const starts = told.application.interviews
    .filter(({ id, state }) => state === "scheduled" && interviewIds.includes(id))
    .map(({ startsAt }) => startsAt);
  const at = whenToTellOfDay(lastAt, starts);
  const { news } = await settleNews(ctx.db, told, {
    interviewIds,
    toCandidate: readers === "everybody",
    now: at > ctx.now ? at : ctx.now,
  });
  if (news.length === 0) return null;
  const whyNot = await loadWhyUnheard(ctx.db, told, { news, lastAt });
  const all = news.map((one) => ({ name: nameOf(one, told), why: whyNot(one) }));
  return {
    at,
    names: all.filter(({ why }) => why === null).map(({ name }) => name),
    unheard: all.flatMap(({ name, why }) => (why === null ? [] : [{ name, why: UNHEARD[why] }])),
  };
}

async function loadWhyUnheard(
  db: Db,
  { application }: ToldApplication,
  { news, lastAt }: { readonly news: readonly News[]; readonly lastAt: Date },
) {
  const addresses = news.map((one) => addressOf(one, application));
  const [shut, failed] = await Promise.all([
    db.suppression.findMany({
      where: { address: { in: addresses }, liftedAt: null },
      select: { address: true, reason: true },
    }),
    db.mail.findMany({
      where: {
        applicationId: application.id,
        template: { in: TELLING_TEMPLATES },
        state: "failed",
        createdAt: { gte: lastAt },
      },
      select: { to: true },
    }),
  ]);
  return (one: News) => {
    const isTheirs = (address: string) => address.toLowerCase() === addressOf(one, application).toLowerCase();
    const parts =
      one.to === "candidate"
        ? mailsToCandidate(one.items, application.candidate.doNotContactAt !== null)
        : [{ items: one.items, leaves: true }];
    return whyUnheard(parts, {
      suppressed: shut.find(({ address }) => isTheirs(address))?.reason ?? null,
      failed: failed.some(({ to }) => isTheirs(to)),
    });
  };
}

function nameOf(news: News, { application }: ToldApplication): string {
  return news.to === "candidate" ? application.candidate.name : news.person.name;
}
