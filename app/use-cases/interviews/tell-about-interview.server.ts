import { isLegalMinimum } from "#app/hiring/mail/do-not-contact.ts";
import { wordToSend } from "#app/hiring/interviews/word-to-send.ts";
import type { LastWord } from "#app/hiring/interviews/word-to-send.ts";
import { isWorthTelling } from "#app/hiring/access/telling.policy.ts";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import { cancellationFile, invitationFile, meetingUid } from "#app/platform/calendar/ics.server.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";
import { lastWord } from "./internal/last-word.server.ts";

export type Telling = {
  readonly interviewId: string;
  readonly change: "booked" | "changed" | "cancelled";
  readonly sequence: number;
  readonly toCandidate: boolean;
  readonly relieved: readonly string[];
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
 * Everybody hears only what they do not know yet: who joins is invited, who was told the same is left in peace. A
 * change that a later one has overtaken is not told, and nothing is told to a candidate who was erased.
 */
export async function tellAboutInterview(ctx: SystemCtx, telling: Telling): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const loaded = await load(tx, telling.interviewId);
    if (!loaded || !isWorthTelling(telling, loaded.interview)) return;
    const { erasedAt } = loaded.interview.application.candidate;
    if (telling.toCandidate && !erasedAt) await tellCandidate(tx, ctx, telling, loaded);
    await tellPeople(tx, ctx, telling, loaded);
  });
}

type Word = NonNullable<ReturnType<typeof wordToSend>>;

function calendarFile(
  ctx: SystemCtx,
  { sequence }: Telling,
  { interview, companyName }: Loaded,
  word: Word,
  to: { readonly name: string; readonly email: string; readonly isCandidate: boolean },
) {
  const { candidate, opening } = interview.application;
  const { name, email, isCandidate } = to;
  const meeting = {
    uid: meetingUid(interview.id, ctx.baseUrl),
    sequence,
    startsAt: interview.startsAt,
    endsAt: interview.endsAt,
    title: isCandidate ? `${interview.name}, ${companyName}` : `${interview.name}: ${candidate.name}`,
    description: isCandidate
      ? `${opening.title} at ${companyName}`
      : `${opening.title}. ${ctx.baseUrl}/interviews/${interview.id}`,
    location: interview.place,
    link: interview.link,
    organizer: opening.recruiter,
    attendees: [{ name, email }],
    writtenAt: ctx.now,
  };
  return word === "cancellation" ? cancellationFile(meeting) : invitationFile(meeting);
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
  const meeting = { ...common, ...placeOf(loaded), interviewerName: interview.interviewer.name };
  const last = await lastWord(tx, interview.id, candidate.email);
  const word = wordToSend(last, telling.change === "cancelled" ? "off" : meeting);
  if (!word) return;
  const words =
    word === "invitation"
      ? ({ template: "interview-invitation", props: meeting } as const)
      : word === "change"
        ? ({
            template: "interview-changed",
            props: { ...meeting, formerStartsAt: formerStart(last, meeting.startsAt) },
          } as const)
        : ({ template: "interview-cancelled", props: common } as const);
  await queueMail(tx, ctx, {
    ...words,
    legalMinimum: isLegalMinimum(words.template),
    to: { email: candidate.email, name: candidate.name },
    candidateId: candidate.id,
    applicationId: interview.applicationId,
    interviewId: interview.id,
    idempotencyKey: `interview:${interview.id}:${telling.sequence}:candidate`,
    attachments: [calendarFile(ctx, telling, loaded, word, { ...candidate, isCandidate: true })],
  });
}

function placeOf({ interview: { minutes, place, link } }: Loaded) {
  return { minutes, place, link };
}

/** When the reader expects the interview, if that has moved. */
function formerStart(last: LastWord | null, startsAt: string): string | null {
  if (!last || last.off) return null;
  return Date.parse(last.facts.startsAt) === Date.parse(startsAt) ? null : last.facts.startsAt;
}

async function tellPeople(tx: Tx, ctx: SystemCtx, telling: Telling, loaded: Loaded): Promise<void> {
  const { interview } = loaded;
  const relieved = await tx.person.findMany({ where: { id: { in: [...telling.relieved] } } });
  const off = telling.change === "cancelled";
  const everyone = [
    { person: interview.interviewer, part: "interviewer" as const, off },
    ...interview.shadows.map((shadow) => ({ person: shadow.person, part: "shadow" as const, off })),
    ...relieved.map((person) => ({ person, part: "interviewer" as const, off: true })),
  ];
  for (const one of everyone) {
    if (!one.person.deactivatedAt) await tellPerson(tx, ctx, telling, loaded, one);
  }
}

async function tellPerson(
  tx: Tx,
  ctx: SystemCtx,
  telling: Telling,
  loaded: Loaded,
  {
    person,
    part,
    off,
  }: { person: Loaded["interview"]["interviewer"]; part: "interviewer" | "shadow"; off: boolean },
): Promise<void> {
  const { interview, companyName } = loaded;
  const { candidate, opening } = interview.application;
  const base = {
    interviewerName: person.name,
    candidateName: candidate.name,
    companyName,
    openingTitle: opening.title,
    interviewName: interview.name,
    startsAt: interview.startsAt.toISOString(),
    timeZone: person.timeZone,
  };
  const { startsAt } = base;
  const place = placeOf(loaded);
  const meeting = { ...base, ...place, interviewUrl: `${ctx.baseUrl}/interviews/${interview.id}` };
  const last = await lastWord(tx, interview.id, person.email);
  const word = wordToSend(last, off ? "off" : { startsAt, ...place });
  if (!word) return;
  const names = new Map(opening.rubricVersion.competencies.map((one) => [one.competencyKey, one.name]));
  const words =
    word === "invitation"
      ? ({
          template: "interview-invitation-interviewer",
          props: { ...meeting, part, focus: interview.focus.map((key) => names.get(key) ?? key) },
        } as const)
      : word === "change"
        ? ({
            template: "interview-changed-interviewer",
            props: { ...meeting, formerStartsAt: formerStart(last, startsAt) },
          } as const)
        : ({
            template: "interview-cancelled-interviewer",
            props: { ...base, reason: interview.cancelledReason ?? "" },
          } as const);
  await queueMail(tx, ctx, {
    ...words,
    to: { email: person.email, name: person.name },
    applicationId: interview.applicationId,
    interviewId: interview.id,
    idempotencyKey: `interview:${interview.id}:${telling.sequence}:${person.id}`,
    attachments: [calendarFile(ctx, telling, loaded, word, { ...person, isCandidate: false })],
  });
}
