import { isWorthTelling } from "#app/hiring/access/telling.policy.ts";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import { cancellationFile, invitationFile, meetingUid } from "#app/platform/calendar/ics.server.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";

export type Telling = {
  readonly interviewId: string;
  readonly change: "booked" | "changed" | "cancelled";
  readonly sequence: number;
  readonly toCandidate: boolean;
  readonly relieved: readonly string[];
  readonly formerStartsAt: string | null;
};

async function load(tx: Tx, interviewId: string) {
  const company = await tx.company.findFirst({ select: { name: true } });
  const interview = await tx.interview.findFirst({
    where: { id: interviewId },
    include: {
      interviewer: true,
      shadows: { where: { removedAt: null }, include: { person: true } },
      application: {
        include: {
          candidate: true,
          opening: {
            include: {
              recruiter: { select: { name: true, email: true } },
              rubricVersion: { select: { competencies: { select: { competencyKey: true, name: true } } } },
            },
          },
        },
      },
    },
  });
  return interview ? { interview, companyName: company?.name ?? "" } : null;
}

type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

/**
 * Queues the mails about an interview, each with its calendar file: to the candidate, the interviewer and shadows.
 * Telling the same change twice writes nothing new; a change that a later one has overtaken is not told.
 */
export async function tellAboutInterview(ctx: SystemCtx, telling: Telling): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const loaded = await load(tx, telling.interviewId);
    if (!loaded || !isWorthTelling(telling, loaded.interview)) return;
    if (telling.toCandidate) await tellCandidate(tx, ctx, telling, loaded);
    await tellPeople(tx, ctx, telling, loaded);
  });
}

function calendarFile(
  ctx: SystemCtx,
  telling: Telling,
  { interview, companyName }: Loaded,
  forCandidate: boolean,
  attendee: { name: string; email: string },
) {
  const { candidate, opening } = interview.application;
  const meeting = {
    uid: meetingUid(interview.id, ctx.baseUrl),
    sequence: telling.sequence,
    startsAt: interview.startsAt,
    endsAt: interview.endsAt,
    title: forCandidate ? `${interview.name}, ${companyName}` : `${interview.name}: ${candidate.name}`,
    description: forCandidate
      ? `${opening.title} at ${companyName}`
      : `${opening.title}. ${ctx.baseUrl}/interviews/${interview.id}`,
    location: interview.place,
    link: interview.link,
    organizer: opening.recruiter,
    attendees: [attendee],
    writtenAt: ctx.now,
  };
  return telling.change === "cancelled" ? cancellationFile(meeting) : invitationFile(meeting);
}

async function tellCandidate(tx: Tx, ctx: SystemCtx, telling: Telling, loaded: Loaded): Promise<void> {
  const { interview, companyName } = loaded;
  const { candidate, opening } = interview.application;
  const common = {
    candidateName: candidate.name,
    openingTitle: opening.title,
    companyName,
    statusUrl: candidateLink(ctx, interview.application),
    interviewName: interview.name,
    startsAt: interview.startsAt.toISOString(),
    timeZone: candidate.timeZone || interview.timeZone,
  };
  const meeting = {
    ...common,
    minutes: interview.minutes,
    place: interview.place,
    link: interview.link,
    interviewerName: interview.interviewer.name,
  };
  const words =
    telling.change === "booked"
      ? ({ template: "interview-invitation", props: meeting } as const)
      : telling.change === "changed"
        ? ({
            template: "interview-changed",
            props: { ...meeting, formerStartsAt: telling.formerStartsAt },
          } as const)
        : ({ template: "interview-cancelled", props: common } as const);
  await queueMail(tx, ctx, {
    ...words,
    to: { email: candidate.email, name: candidate.name },
    candidateId: candidate.id,
    applicationId: interview.applicationId,
    interviewId: interview.id,
    idempotencyKey: `interview:${interview.id}:${telling.sequence}:candidate`,
    attachments: [calendarFile(ctx, telling, loaded, true, candidate)],
  });
}

async function tellPeople(tx: Tx, ctx: SystemCtx, telling: Telling, loaded: Loaded): Promise<void> {
  const { interview, companyName } = loaded;
  const { candidate, opening } = interview.application;
  const relieved = await tx.person.findMany({ where: { id: { in: [...telling.relieved] } } });
  const names = new Map(opening.rubricVersion.competencies.map((one) => [one.competencyKey, one.name]));
  const everyone = [
    { person: interview.interviewer, part: "interviewer" as const, off: false },
    ...interview.shadows.map((shadow) => ({ person: shadow.person, part: "shadow" as const, off: false })),
    ...relieved.map((person) => ({ person, part: "interviewer" as const, off: true })),
  ];
  for (const { person, part, off } of everyone) {
    if (person.deactivatedAt) continue;
    const change = off ? "cancelled" : telling.change;
    const base = {
      interviewerName: person.name,
      candidateName: candidate.name,
      companyName,
      openingTitle: opening.title,
      interviewName: interview.name,
      startsAt: interview.startsAt.toISOString(),
      timeZone: person.timeZone,
    };
    const interviewUrl = `${ctx.baseUrl}/interviews/${interview.id}`;
    const meeting = {
      ...base,
      minutes: interview.minutes,
      place: interview.place,
      link: interview.link,
      interviewUrl,
    };
    const words =
      change === "cancelled"
        ? ({
            template: "interview-cancelled-interviewer",
            props: { ...base, reason: interview.cancelledReason ?? "" },
          } as const)
        : change === "changed"
          ? ({
              template: "interview-changed-interviewer",
              props: { ...meeting, formerStartsAt: telling.formerStartsAt },
            } as const)
          : ({
              template: "interview-invitation-interviewer",
              props: { ...meeting, part, focus: interview.focus.map((key) => names.get(key) ?? key) },
            } as const);
    await queueMail(tx, ctx, {
      ...words,
      to: { email: person.email, name: person.name },
      applicationId: interview.applicationId,
      interviewId: interview.id,
      idempotencyKey: `interview:${interview.id}:${telling.sequence}:${person.id}`,
      attachments: [calendarFile(ctx, { ...telling, change }, loaded, false, person)],
    });
  }
}
