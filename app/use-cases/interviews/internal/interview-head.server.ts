import type { Disposition, Stage } from "#app/hiring/applications/stages.ts";
import { placeWords } from "#app/hiring/interviews/meeting-place.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import type { LoadedInterview } from "./room-door.server.ts";

type HeadRow = {
  readonly stage: Stage;
  readonly disposition: Disposition | null;
  readonly phone: string;
  readonly candidate: {
    readonly id: string;
    readonly name: string;
    readonly location: string;
    readonly timeZone: string;
    readonly links: string[];
  };
  readonly resume: { readonly id: string; readonly fileName: string } | null;
  readonly people: readonly { readonly id: string; readonly name: string; readonly timeZone: string }[];
};

/**
 * Who meets whom, when and where; and the newest resume, for the link beside the name. The reader, and the name of the
 * opening's recruiter, stand beside it; the number of a call only for whoever is on it. All in one query, because a room asks for it after every act.
 */
export async function loadHead(db: Db | Tx, { row, subject }: LoadedInterview, readerId: string) {
  const wanted = [readerId, subject.recruiterId, row.interviewerId, ...row.shadowIds];
  const [found] = await db.$queryRaw<HeadRow[]>`
    SELECT a.stage::text AS stage, a.disposition::text AS disposition, c.phone,
      json_build_object('id', c.id, 'name', c.name, 'location', c.location, 'timeZone', c."timeZone",
        'links', c.links) AS candidate,
      (SELECT json_build_object('id', d.id, 'fileName', d."fileName") FROM "Document" d
        WHERE d."applicationId" = a.id AND d.kind = 'resume' ORDER BY d."createdAt" DESC LIMIT 1) AS resume,
      (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'timeZone', p."timeZone")
          ORDER BY p.name), '[]') FROM "Person" p
        WHERE p.id = ANY (${wanted.flatMap((id) => id ?? [])})) AS people
    FROM "Application" a JOIN "Candidate" c ON c.id = a."candidateId"
    WHERE a.id = ${row.applicationId}`;
  if (!found) throw new Error("There is no such application.");
  const { people, candidate, resume, stage, disposition } = found;
  const personOf = (id: string | null) => people.find((one) => one.id === id);
  const named = (id: string) => ({ id, name: personOf(id)?.name ?? "" });
  const isOn = [row.interviewerId, ...row.shadowIds].includes(readerId);
  const head = {
    interview: {
      id: row.id,
      applicationId: row.applicationId,
      kind: row.kind,
      number: row.number,
      name: row.name,
      minutes: row.minutes,
      startsAt: row.startsAt,
      endsAt: row.endsAt,
      timeZone: row.timeZone,
      place: placeWords(row, isOn ? found.phone : ""),
      link: row.link,
      state: row.state,
      startedAt: row.startedAt,
      completedAt: row.completedAt,
      interviewer: named(row.interviewerId),
      shadows: people.filter(({ id }) => row.shadowIds.includes(id)).map(({ id }) => named(id)),
    },
    candidate,
    resume,
    stage,
    disposition,
  };
  const { timeZone = "Etc/UTC" } = personOf(readerId) ?? {};
  return {
    head,
    reader: { ...named(readerId), timeZone },
    recruiterName: personOf(subject.recruiterId)?.name ?? "",
  };
}
