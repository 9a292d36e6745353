import type { Actor } from "#app/hiring/access/actor.ts";
import type { CandidateSubject } from "#app/hiring/access/candidates.policy.ts";
import type { InterviewSubject } from "#app/hiring/access/interviews.policy.ts";
import type { OpeningSubject } from "#app/hiring/access/openings.policy.ts";
import type { ApplicationPeople } from "#app/hiring/access/sight.ts";
import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Db, Tx } from "./client.server.ts";

/**
 * What policies judge by, loaded the same way for every use case; and the same sight written as a query, for
 * lists. `test/db/sight.test.ts` holds policy and query against each other.
 */

const OPENING_PEOPLE = {
  hiringManagerId: true,
  recruiterId: true,
  team: { where: { removedAt: null }, select: { personId: true } },
} as const;

/** A cancelled interview gives no sight; a held or coming one does. */
const COUNTS = { state: { not: "cancelled" } } as const;

const INTERVIEW_PEOPLE = {
  where: COUNTS,
  select: { interviewerId: true, shadows: { where: { removedAt: null }, select: { personId: true } } },
} as const;

type LoadedPeople = {
  readonly candidate: { readonly email: string; readonly personId: string | null };
  readonly opening: {
    readonly hiringManagerId: string;
    readonly recruiterId: string;
    readonly team: readonly { readonly personId: string }[];
  };
  readonly interviews: readonly {
    readonly interviewerId: string;
    readonly shadows: readonly { readonly personId: string }[];
  }[];
};

/** The select that `applicationPeople` needs; spread it into a query for an application. */
export const APPLICATION_PEOPLE = {
  candidate: { select: { email: true, personId: true, erasedAt: true } },
  opening: { select: OPENING_PEOPLE },
  interviews: INTERVIEW_PEOPLE,
} as const;

/** Shapes loaded rows into the subject that policies judge. */
export function applicationPeople(row: LoadedPeople): ApplicationPeople {
  return {
    hiringManagerId: row.opening.hiringManagerId,
    recruiterId: row.opening.recruiterId,
    teamIds: row.opening.team.map((member) => member.personId),
    candidatePersonId: row.candidate.personId,
    candidateEmail: row.candidate.email,
    interviewerIds: row.interviews.flatMap((interview) => [
      interview.interviewerId,
      ...interview.shadows.map((shadow) => shadow.personId),
    ]),
  };
}

/** An application's row with the subject its policy judges, or null. */
export async function loadApplication(db: Db | Tx, applicationId: string) {
  const row = await db.application.findFirst({
    where: { id: applicationId },
    include: {
      candidate: true,
      opening: { include: { team: OPENING_PEOPLE.team } },
      interviews: { where: COUNTS, include: { shadows: { where: { removedAt: null } } } },
    },
  });
  return row ? { row, subject: applicationPeople(row) } : null;
}

/** An interview's row with the subject its policy judges, or null. */
export async function loadInterview(db: Db | Tx, interviewId: string) {
  const row = await db.interview.findFirst({
    where: { id: interviewId },
    include: { shadows: { where: { removedAt: null } }, application: { include: APPLICATION_PEOPLE } },
  });
  if (!row) return null;
  const subject: InterviewSubject = {
    ...applicationPeople(row.application),
    interviewerId: row.interviewerId,
    shadowIds: row.shadows.map((shadow) => shadow.personId),
  };
  return { row, subject };
}

/** Interviews on which a person interviews or shadows. */
function interviewsOf(personId: string): Prisma.InterviewWhereInput {
  return {
    ...COUNTS,
    OR: [{ interviewerId: personId }, { shadows: { some: { personId, removedAt: null } } }],
  };
}

/** An opening's row with the subject its policy judges for this person, or null. */
export async function loadOpening(db: Db | Tx, openingId: string, actorId: string) {
  const row = await db.opening.findFirst({
    where: { id: openingId },
    include: {
      team: OPENING_PEOPLE.team,
      sessions: { orderBy: [{ kind: "asc" }, { number: "asc" }] },
      profile: true,
    },
  });
  if (!row) return null;
  const interviewsHere = await db.interview.findFirst({
    where: { ...interviewsOf(actorId), application: { openingId } },
    select: { id: true },
  });
  const subject: OpeningSubject = {
    hiringManagerId: row.hiringManagerId,
    recruiterId: row.recruiterId,
    teamIds: row.team.map((member) => member.personId),
    interviewerIds: interviewsHere ? [actorId] : [],
  };
  return { row, subject };
}

function leadsOpening(actor: Actor): Prisma.OpeningWhereInput {
  const own: Prisma.OpeningWhereInput = { hiringManagerId: actor.id };
  if (actor.role !== "hiring_manager") return own;
  return { OR: [own, { team: { some: { personId: actor.id, removedAt: null } } }] };
}

/** Candidates other than the person themself, as a query. */
export function notOwnFile(actor: Actor): Prisma.CandidateWhereInput {
  return {
    AND: [{ OR: [{ personId: null }, { personId: { not: actor.id } }] }, { email: { not: actor.email } }],
  };
}

/** The applications a person may see, as a query; their own file is never among them. */
export function visibleApplications(actor: Actor): Prisma.ApplicationWhereInput {
  const notOwn: Prisma.ApplicationWhereInput = { candidate: notOwnFile(actor) };
  if (actor.role === "admin" || actor.role === "recruiter") return notOwn;
  return {
    AND: [
      notOwn,
      {
        OR: [{ opening: leadsOpening(actor) }, { interviews: { some: interviewsOf(actor.id) } }],
      },
    ],
  };
}

/** The applications a person may see as ids: their own files left out, and of the rest all, or some. */
export type SeenApplications = {
  readonly ownCandidateIds: readonly string[];
  readonly some: {
    readonly openingIds: readonly string[];
    readonly applicationIds: readonly string[];
  } | null;
};

/** The sight of `visibleApplications`, for searches that are written in SQL. */
export async function seenApplications(db: Db | Tx, actor: Actor): Promise<SeenApplications> {
  const own = await db.candidate.findMany({
    where: { OR: [{ personId: actor.id }, { email: actor.email }] },
    select: { id: true },
  });
  const ownCandidateIds = own.map((candidate) => candidate.id);
  if (actor.role === "admin" || actor.role === "recruiter") return { ownCandidateIds, some: null };
  // Asked apart, because together no index answers them.
  const select = { applicationId: true };
  const [openings, held, shadowed] = await Promise.all([
    db.opening.findMany({ where: leadsOpening(actor), select: { id: true } }),
    db.interview.findMany({
      where: { ...COUNTS, interviewerId: actor.id },
      distinct: ["applicationId"],
      select,
    }),
    db.interview.findMany({
      where: { ...COUNTS, shadows: { some: { personId: actor.id, removedAt: null } } },
      distinct: ["applicationId"],
      select,
    }),
  ]);
  const openingIds = openings.map((opening) => opening.id);
  const applicationIds = [...held, ...shadowed].map((interview) => interview.applicationId);
  return { ownCandidateIds, some: { openingIds, applicationIds } };
}

/** The openings whose pipeline a person may see, as a query. */
export function visibleOpenings(actor: Actor): Prisma.OpeningWhereInput {
  if (actor.role === "admin" || actor.role === "recruiter") return {};
  return leadsOpening(actor);
}

/** A candidate's row with the subject its policy judges (the people of each application), or null. */
export async function loadCandidate(db: Db | Tx, candidateId: string) {
  const row = await db.candidate.findFirst({
    where: { id: candidateId },
    include: { applications: { include: APPLICATION_PEOPLE } },
  });
  if (!row) return null;
  const subject: CandidateSubject = {
    candidatePersonId: row.personId,
    candidateEmail: row.email,
    applications: row.applications.map(applicationPeople),
  };
  return { row, subject };
}
