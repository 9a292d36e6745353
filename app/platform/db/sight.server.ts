import type { Actor } from "#app/hiring/access/actor.ts";
import type { CandidateSubject } from "#app/hiring/access/candidates.policy.ts";
import type { InterviewSubject } from "#app/hiring/access/interviews.policy.ts";
import type { OpeningSubject } from "#app/hiring/access/openings.policy.ts";
import type { ApplicationPeople } from "#app/hiring/access/sight.ts";
import type { Disposition, Interview, Prisma, Stage } from "#app/generated/prisma/client.ts";
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

/** An interview and who has to do with its application, as one row. */
type InterviewRow = Interview & {
  readonly openingId: string;
  readonly candidateId: string;
  readonly stage: Stage;
  readonly disposition: Disposition | null;
  readonly revealedAt: Date | null;
  readonly email: string;
  readonly personId: string | null;
  readonly erasedAt: Date | null;
  readonly hiringManagerId: string;
  readonly recruiterId: string;
  readonly teamIds: readonly string[];
  readonly interviewerIds: readonly string[];
  readonly shadowIds: readonly string[];
};

/**
 * An interview's row with the subject its policy judges, or null. In one query instead of one for each table: every
 * act of a room and every judged socket asks for this, several times over.
 */
export async function loadInterview(db: Db | Tx, interviewId: string) {
  const [found] = await interviewRows(db, interviewId);
  if (!found) return null;
  const { shadowIds, teamIds, interviewerIds, hiringManagerId, recruiterId, email, personId, ...rest } =
    found;
  const { openingId, candidateId, stage, disposition, revealedAt, erasedAt, ...interview } = rest;
  const subject: InterviewSubject = {
    hiringManagerId,
    recruiterId,
    teamIds,
    candidatePersonId: personId,
    candidateEmail: email,
    interviewerIds,
    interviewerId: interview.interviewerId,
    shadowIds,
  };
  const application = { openingId, candidateId, stage, disposition, revealedAt, erasedAt };
  return { row: { ...interview, shadowIds, application }, subject };
}

function interviewRows(db: Db | Tx, interviewId: string) {
  return db.$queryRaw<InterviewRow[]>`
    SELECT i.*, a."openingId", a."candidateId", a.stage::text AS stage, a.disposition::text AS disposition, a."revealedAt",
      c.email, c."personId", c."erasedAt", o."hiringManagerId", o."recruiterId",
      ARRAY(SELECT t."personId" FROM "HiringTeamMember" t
        WHERE t."openingId" = o.id AND t."removedAt" IS NULL) AS "teamIds",
      ARRAY(
        SELECT l."interviewerId" FROM "Interview" l WHERE l."applicationId" = a.id AND l.state <> 'cancelled'
        UNION ALL
        SELECT s."personId" FROM "Interview" l JOIN "InterviewShadow" s ON s."interviewId" = l.id
        WHERE l."applicationId" = a.id AND l.state <> 'cancelled' AND s."removedAt" IS NULL
      ) AS "interviewerIds",
      ARRAY(SELECT s."personId" FROM "InterviewShadow" s
        WHERE s."interviewId" = i.id AND s."removedAt" IS NULL) AS "shadowIds"
    FROM "Interview" i
    JOIN "Application" a ON a.id = i."applicationId"
    JOIN "Candidate" c ON c.id = a."candidateId"
    JOIN "Opening" o ON o.id = a."openingId"
    WHERE i.id = ${interviewId}`;
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
  // Asked apart, because together no index answers them.
  const [held, shadowed] = await Promise.all(
    [{ interviewerId: actorId }, { shadows: { some: { personId: actorId, removedAt: null } } }].map((own) =>
      db.interview.findFirst({
        where: { ...COUNTS, ...own, application: { openingId } },
        select: { id: true },
      }),
    ),
  );
  const subject: OpeningSubject = {
    hiringManagerId: row.hiringManagerId,
    recruiterId: row.recruiterId,
    teamIds: row.team.map((member) => member.personId),
    interviewerIds: held || shadowed ? [actorId] : [],
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

/** A person's own files, found before a list is asked for. */
export type OwnFiles = { readonly ownCandidateIds: readonly string[] };

/** The files of the person themself: those that `notOwnFile` leaves out. */
export async function findOwnFiles(db: Db | Tx, actor: Actor): Promise<OwnFiles> {
  const own = await db.candidate.findMany({
    where: { OR: [{ personId: actor.id }, { email: actor.email }] },
    select: { id: true },
  });
  return { ownCandidateIds: own.map((candidate) => candidate.id) };
}

/** Applications other than the person's own, as a query. */
export function notOwnApplications({ ownCandidateIds }: OwnFiles): Prisma.ApplicationWhereInput {
  return { candidateId: { notIn: [...ownCandidateIds] } };
}

/**
 * The applications a person may see, as a query; their own file is never among them. A long list finds the own files
 * first: otherwise the address of every candidate is compared.
 */
export function visibleApplications(actor: Actor, own?: OwnFiles): Prisma.ApplicationWhereInput {
  const notOwn = own ? notOwnApplications(own) : { candidate: notOwnFile(actor) };
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
export type SeenApplications = OwnFiles & {
  readonly some: {
    readonly openingIds: readonly string[];
    readonly applicationIds: readonly string[];
  } | null;
};

/** The sight of `visibleApplications`, for searches that are written in SQL. */
export async function seenApplications(db: Db | Tx, actor: Actor): Promise<SeenApplications> {
  const own = await findOwnFiles(db, actor);
  if (actor.role === "admin" || actor.role === "recruiter") return { ...own, some: null };
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
  return { ...own, some: { openingIds, applicationIds } };
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
