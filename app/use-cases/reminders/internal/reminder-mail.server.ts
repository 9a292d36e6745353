import { addressFor, type Building } from "#app/hiring/interviews/building.ts";
import { placeWords } from "#app/hiring/interviews/meeting-place.ts";
import type { MailWords } from "#app/hiring/mail/templates.ts";
import type { Owed } from "#app/hiring/reminders/owed.ts";
import { loadBuilding } from "#app/platform/db/building.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";

/** Queues the mail of one reminder to the person it is owed to, at once and under the reminder's own key. */
export async function queueReminder(tx: Tx, ctx: SystemCtx, owed: Owed): Promise<void> {
  const { interviewId, personId, key } = owed;
  const [reader, interview, company, building] = await Promise.all([
    tx.person.findUniqueOrThrow({ where: { id: personId } }),
    loadAbout(tx, interviewId),
    tx.company.findFirst({ select: { name: true } }),
    loadBuilding(tx),
  ]);
  await queueMail(tx, ctx, {
    ...wordsOf(ctx, owed, interview, { ...reader, companyName: company?.name ?? "", building }),
    to: { email: reader.email, name: reader.name },
    applicationId: interview.applicationId,
    interviewId,
    sendAfter: ctx.now,
    idempotencyKey: `reminder:${key}:${personId}`,
  });
}

function loadAbout(tx: Tx, interviewId: string) {
  return tx.interview.findUniqueOrThrow({
    where: { id: interviewId },
    select: {
      id: true,
      applicationId: true,
      name: true,
      startsAt: true,
      minutes: true,
      kind: true,
      place: true,
      link: true,
      endsAt: true,
      completedAt: true,
      interviewer: { select: { name: true } },
      application: {
        select: { candidate: { select: { name: true, phone: true } }, opening: { select: { title: true } } },
      },
    },
  });
}

type About = Awaited<ReturnType<typeof loadAbout>>;
type To = {
  readonly name: string;
  readonly timeZone: string;
  readonly companyName: string;
  readonly building: Building;
};

function wordsOf({ baseUrl }: SystemCtx, { reminder }: Owed, interview: About, to: To): MailWords {
  const { application, interviewer, name, startsAt, minutes, link } = interview;
  const interviewUrl = `${baseUrl}/interviews/${interview.id}`;
  const about = {
    interviewerName: interviewer.name,
    candidateName: application.candidate.name,
    companyName: to.companyName,
    openingTitle: application.opening.title,
    interviewName: name,
    timeZone: to.timeZone,
  };
  const endedAt = (interview.completedAt ?? interview.endsAt).toISOString();
  if (reminder === "preparation") {
    const place = placeWords(interview, application.candidate.phone);
    const address = addressFor(to.building, { kind: interview.kind, place });
    const meeting = {
      ...about,
      startsAt: startsAt.toISOString(),
      minutes,
      place,
      address,
      link,
      interviewUrl,
    };
    return { template: "interview-preparation", props: meeting };
  }
  if (reminder === "missing") {
    const applicationUrl = `${baseUrl}/applications/${interview.applicationId}`;
    return {
      template: "scorecard-missing",
      props: { ...about, recruiterName: to.name, endedAt, applicationUrl },
    };
  }
  return {
    template: "scorecard-reminder",
    props: { ...about, endedAt, scorecardUrl: `${interviewUrl}/scorecard` },
  };
}
