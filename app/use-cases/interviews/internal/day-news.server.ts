import { dayItems, type KnownMeeting } from "#app/hiring/interviews/day-word.ts";
import { placeWords } from "#app/hiring/interviews/meeting-place.ts";
import type { Part } from "#app/hiring/interviews/word-to-send.ts";
import type { DayItem } from "#app/hiring/mail/template-props.ts";
import { loadBuilding } from "#app/platform/db/building.server.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { loadLastWords, type LastWords } from "./last-word.server.ts";

const PERSON = { id: true, name: true, email: true, timeZone: true, deactivatedAt: true } as const;

/** An application with its candidate and interviews, as mails about them need it. */
export async function loadToldApplication(db: Db | Tx, applicationId: string) {
  const company = await db.company.findFirst({ select: { name: true } });
  const application = await db.application.findFirst({
    where: { id: applicationId },
    include: {
      candidate: true,
      opening: {
        include: {
          recruiter: { select: { name: true, email: true } },
          rubricVersion: { select: { competencies: { select: { competencyKey: true, name: true } } } },
        },
      },
      interviews: {
        include: {
          interviewer: { select: PERSON },
          shadows: { where: { removedAt: null }, include: { person: { select: PERSON } } },
        },
      },
    },
  });
  if (!application) return null;
  return { application, companyName: company?.name ?? "", building: await loadBuilding(db) };
}

export type ToldApplication = NonNullable<Awaited<ReturnType<typeof loadToldApplication>>>;
export type ToldInterview = ToldApplication["application"]["interviews"][number];
export type ToldPerson = ToldInterview["interviewer"];

/** What one reader has to be told: one mail. */
export type News =
  | { readonly to: "candidate"; readonly items: readonly DayItem[] }
  | { readonly to: "person"; readonly person: ToldPerson; readonly items: readonly DayItem[] };

/** Which interviews are told of, to whom, and as of when. */
export type ToldAbout = {
  readonly interviewIds: readonly string[];
  readonly toCandidate: boolean;
  readonly now: Date;
};

/**
 * What everybody concerned by these interviews does not know yet, one entry for each reader: the net difference to what
 * they were told last, as if the mails of `takenBack` were taken back. Nothing for a candidate who was erased, nor for people who were deactivated; interviews that
 * have begun, or whose time has gone by, are no news.
 */
export async function loadNews(
  db: Db | Tx,
  { application }: ToldApplication,
  about: ToldAbout,
  takenBack: readonly string[] = [],
): Promise<News[]> {
  const words = await loadLastWords(db, application.id, takenBack);
  const concerned = application.interviews.filter((one) => {
    const isAhead = one.state === "cancelled" ? one.endsAt > about.now : one.state === "scheduled";
    return isAhead && about.interviewIds.includes(one.id);
  });
  const { candidate } = application;
  const toCandidate = dayItems(
    about.toCandidate && !candidate.erasedAt
      ? concerned.map((one) => knownTo(candidate.email, one, words, factsForCandidate(one, candidate.phone)))
      : [],
  );
  const people = await peopleOf(db, concerned, words);
  const toPeople = people.map((person) => {
    const meetings = concerned.map((one) => {
      const part = partOf(one, person.id);
      const facts = part ? { ...factsOf(one, candidate.phone), part } : "off";
      return { ...knownTo(person.email, one, words, facts), goesOn: one.state === "scheduled" };
    });
    return { to: "person" as const, person, items: dayItems(meetings) };
  });
  return [{ to: "candidate" as const, items: toCandidate }, ...toPeople].filter(
    ({ items }) => items.length > 0,
  );
}

/** Everybody who is on these interviews or expects to be. */
async function peopleOf(
  db: Db | Tx,
  interviews: readonly ToldInterview[],
  words: LastWords,
): Promise<ToldPerson[]> {
  const current = interviews.flatMap(({ interviewer, shadows }) => [
    interviewer,
    ...shadows.map(({ person }) => person),
  ]);
  const addresses = interviews.flatMap(({ id }) => words.expecting(id));
  const expecting = await db.person.findMany({
    where: { email: { in: addresses } },
    orderBy: { id: "asc" },
    select: PERSON,
  });
  const people = new Map([...current, ...expecting].map((person) => [person.id, person]));
  return [...people.values()].filter(({ deactivatedAt }) => deactivatedAt === null);
}

/** The part that somebody has in an interview that is still to take place; null when they have none. */
function partOf({ state, interviewer, shadows }: ToldInterview, personId: string): Part | null {
  if (state !== "scheduled") return null;
  if (interviewer.id === personId) return "interviewer";
  return shadows.some(({ person }) => person.id === personId) ? "shadow" : null;
}

function factsOf(one: ToldInterview, phone: string) {
  const { startsAt, minutes, link } = one;
  return { startsAt: startsAt.toISOString(), minutes, place: placeWords(one, phone), link };
}

function factsForCandidate(one: ToldInterview, phone: string): KnownMeeting["facts"] {
  if (one.state !== "scheduled") return "off";
  return { ...factsOf(one, phone), interviewerName: one.interviewer.name };
}

function knownTo(
  address: string,
  one: ToldInterview,
  words: LastWords,
  facts: KnownMeeting["facts"],
): KnownMeeting {
  return {
    interviewId: one.id,
    interviewName: one.name,
    startsAt: one.startsAt.toISOString(),
    minutes: one.minutes,
    facts,
    last: words.of(one.id, address),
  };
}
