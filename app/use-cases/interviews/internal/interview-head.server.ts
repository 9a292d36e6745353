import type { Db, Tx } from "#app/platform/db/client.server.ts";
import type { LoadedInterview } from "./room-door.server.ts";

/** Who meets whom, when and where; and the newest resume, for the link beside the name. */
export async function loadHead(db: Db | Tx, { row }: LoadedInterview) {
  const [application, interviewer, shadows] = await Promise.all([
    db.application.findFirstOrThrow({
      where: { id: row.applicationId },
      select: {
        stage: true,
        disposition: true,
        candidate: { select: { id: true, name: true, location: true, timeZone: true, links: true } },
        documents: {
          where: { kind: "resume" },
          orderBy: { createdAt: "desc" },
          take: 1,
          select: { id: true, fileName: true },
        },
      },
    }),
    db.person.findFirstOrThrow({ where: { id: row.interviewerId }, select: { id: true, name: true } }),
    db.person.findMany({
      where: { id: { in: row.shadows.map(({ personId }) => personId) } },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    }),
  ]);
  return {
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
      place: row.place,
      link: row.link,
      state: row.state,
      startedAt: row.startedAt,
      completedAt: row.completedAt,
      interviewer,
      shadows,
    },
    candidate: application.candidate,
    resume: application.documents[0] ?? null,
    stage: application.stage,
    disposition: application.disposition,
  };
}
