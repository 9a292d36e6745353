import { placeWords } from "#app/hiring/interviews/meeting-place.ts";
import { TELLING_TEMPLATES, wordsTold } from "#app/hiring/interviews/words-told.ts";
import { whyOvertaken, type MailFacts, type Overtaken } from "#app/hiring/mail/overtaken.ts";
import { firstKey } from "#app/hiring/mail/returned-mail.ts";
import { goesToCandidate, readMail } from "#app/hiring/mail/templates.ts";
import { isHeld } from "#app/hiring/offers/offer-state.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

export type DatedMail = {
  readonly template: string;
  readonly props: unknown;
  readonly to: string;
  readonly applicationId: string | null;
  readonly interviewId: string | null;
  readonly idempotencyKey: string;
  readonly createdAt: Date;
};

/** Why a mail that has not left is no longer true as things stand now, or null; a mail about no application stays true. */
export async function loadWhyOvertaken(db: Db | Tx, mail: DatedMail, now: Date): Promise<Overtaken | null> {
  const parsed = readMail(mail.template, mail.props);
  if (parsed === null || mail.applicationId === null) return null;
  const application = await db.application.findFirst({
    where: { id: mail.applicationId },
    select: { id: true, stage: true, disposition: true },
  });
  if (!application) return null;
  return whyOvertaken(parsed, {
    application,
    saidLater: (await laterOnes(db, mail, [mail.template])).length > 0,
    isOfferHeld: mail.template === "offer" && (await isOfferHeld(db, application.id, mail.idempotencyKey)),
    openDays: mail.template === "choose-a-day" ? await openDays(db, application.id, now) : [],
    told: await toldNow(db, mail),
  });
}

/** The same for a mail that is to go to a corrected address: what was said later at either of the two counts. */
export async function loadWhyOvertakenAt(
  db: Db | Tx,
  mail: DatedMail,
  to: string,
  now: Date,
): Promise<Overtaken | null> {
  const asWritten = await loadWhyOvertaken(db, mail, now);
  return asWritten ?? (to === mail.to ? null : loadWhyOvertaken(db, { ...mail, to }, now));
}

/** Mails of these kinds to the same address about the same application that came later and may be read. */
async function laterOnes(db: Db | Tx, mail: DatedMail, templates: readonly string[]) {
  return db.mail.findMany({
    where: {
      applicationId: mail.applicationId,
      to: { equals: mail.to, mode: "insensitive" },
      template: { in: [...templates] },
      state: { notIn: ["taken_back", "failed", "withheld"] },
      createdAt: { gt: mail.createdAt },
    },
    select: { template: true, props: true, interviewId: true },
  });
}

async function isOfferHeld(db: Db | Tx, applicationId: string, idempotencyKey: string): Promise<boolean> {
  const offer = await db.offer.findFirst({ where: { applicationId }, orderBy: { createdAt: "desc" } });
  return offer !== null && isHeld(offer.state) && firstKey(idempotencyKey) === `offer:${offer.id}`;
}

async function openDays(db: Db | Tx, applicationId: string, now: Date): Promise<Date[]> {
  const holds = await db.hold.findMany({
    where: { applicationId, state: "held", offeredAt: { not: null }, expiresAt: { gt: now } },
    select: { interviews: { orderBy: { startsAt: "asc" }, take: 1, select: { startsAt: true } } },
  });
  return holds.flatMap(({ interviews }) => interviews.map(({ startsAt }) => startsAt));
}

async function toldNow(db: Db | Tx, mail: DatedMail): Promise<MailFacts["told"]> {
  if (!TELLING_TEMPLATES.includes(mail.template)) return [];
  const told = wordsTold(mail);
  const later = (await laterOnes(db, mail, TELLING_TEMPLATES)).flatMap(wordsTold);
  const interviews = await db.interview.findMany({
    where: { id: { in: told.map(({ interviewId }) => interviewId) } },
    select: {
      ...{ id: true, state: true, startsAt: true, minutes: true, kind: true, place: true, link: true },
      application: { select: { candidate: { select: { phone: true } } } },
      interviewer: { select: { name: true, email: true } },
      shadows: { where: { removedAt: null }, select: { person: { select: { email: true } } } },
    },
  });
  const toCandidate = goesToCandidate(mail.template);
  const address = mail.to.toLowerCase();
  return interviews.flatMap((interview) => {
    const { id, state, startsAt, minutes, link, interviewer, shadows, application } = interview;
    const isReader = ({ email }: { readonly email: string }) => email.toLowerCase() === address;
    const part = isReader(interviewer) ? "interviewer" : "shadow";
    const isConcerned = toCandidate || [interviewer, ...shadows.map(({ person }) => person)].some(isReader);
    const place = placeWords(interview, application.candidate.phone);
    const facts = { startsAt: startsAt.toISOString(), minutes, place, link };
    const word = told.find(({ interviewId }) => interviewId === id)?.word;
    if (!word) return [];
    return [
      {
        word,
        now:
          state === "cancelled" || !isConcerned
            ? "off"
            : { ...facts, ...(toCandidate ? { interviewerName: interviewer.name } : { part }) },
        saidLater: later.some(({ interviewId }) => interviewId === id),
      },
    ];
  });
}
