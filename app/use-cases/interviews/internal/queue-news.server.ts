import { addressFor, placeLine } from "#app/hiring/interviews/building.ts";
import { allNew } from "#app/hiring/interviews/day-word.ts";
import { mailsToCandidate } from "#app/hiring/interviews/who-hears.ts";
import { urgencyOf } from "#app/hiring/mail/delivery.ts";
import { isLegalMinimum } from "#app/hiring/mail/do-not-contact.ts";
import type { DayItem } from "#app/hiring/mail/template-props.ts";
import type { MailWords } from "#app/hiring/mail/templates.ts";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import {
  cancellationFile,
  invitationFile,
  meetingUid,
  publishedFile,
  type CalendarMeeting,
} from "#app/platform/calendar/ics.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { queueMail, wantsNoMail, type MailAttachment } from "#app/platform/outbox/queue-mail.server.ts";
import { insideMeeting } from "./inside-meeting.server.ts";
import type { News, ToldApplication, ToldInterview, ToldPerson } from "./day-news.server.ts";

/**
 * Queues one mail with what one reader has to be told, and a calendar file for each interview. `stamp` names the
 * change that several interviews are told of; a single one goes by its own sequence, so that no change is told twice.
 * `instead` is a mail that was taken back for this one, whose key may have been the same.
 */
export async function queueNews(
  tx: Tx,
  ctx: SystemCtx,
  told: ToldApplication,
  { news, stamp, instead }: { readonly news: News; readonly stamp: string; readonly instead: string | null },
): Promise<void> {
  const { application } = told;
  const isCandidate = news.to === "candidate";
  const to = isCandidate ? application.candidate : news.person;
  const who = isCandidate ? "candidate" : news.person.id;
  const toTell = news.items.map((item) => addressed(told, item));
  const parts = isCandidate
    ? mailsToCandidate(toTell, await wantsNoMail(tx, application.candidate.id))
    : [{ items: toTell }];
  for (const { items } of parts) {
    const [first] = items;
    const only = items.length === 1 ? interviewOf(told, first) : null;
    const words = isCandidate ? wordsToCandidate(ctx, told, items) : wordsTo(ctx, told, news.person, items);
    const key = only
      ? `interview:${only.id}:${only.calendarSequence}:${who}`
      : `day:${application.id}:${stamp}:${words.template}:${who}`;
    await queueMail(tx, ctx, {
      ...words,
      legalMinimum: isLegalMinimum(words.template),
      urgency: urgencyOf(words.template),
      to: { email: to.email, name: to.name },
      candidateId: isCandidate ? application.candidate.id : null,
      applicationId: application.id,
      interviewId: only?.id ?? null,
      idempotencyKey: instead === null ? key : `${key}:${instead}`,
      attachments: attachmentsOf(ctx, told, items, { ...to, isCandidate }),
    });
  }
}

function interviewOf({ application }: ToldApplication, item: DayItem | undefined): ToldInterview {
  const found = application.interviews.find(({ id }) => id === item?.interviewId);
  if (!found) throw new Error("News is about an interview of another application.");
  return found;
}

/** With where the building is, for what is still to take place in one of its rooms. */
function addressed(told: ToldApplication, item: DayItem): DayItem {
  if (item.word === "cancellation") return item;
  const { kind } = interviewOf(told, item);
  return { ...item, address: addressFor(told.building, { kind, place: item.place }) };
}

function wordsToCandidate(ctx: SystemCtx, told: ToldApplication, items: readonly DayItem[]): MailWords {
  const { application, companyName } = told;
  const { candidate, opening } = application;
  const [item] = items;
  const common = {
    candidateName: candidate.name,
    openingTitle: opening.title,
    companyName,
    statusUrl: candidateLink(ctx, application),
    timeZone: candidate.timeZone || interviewOf(told, item).timeZone,
  };
  if (!item || items.length > 1) {
    const allOff = items.every(({ word }) => word === "cancellation");
    const template = allNew(items) ? "day-invitation" : allOff ? "day-cancelled" : "day-changed";
    return { template, props: { ...common, items: [...items] } };
  }
  const { word, formerStartsAt, interviewName, startsAt, minutes, place, link, interviewerName } = item;
  const meeting = { interviewName, startsAt, minutes, place, address: item.address, link, interviewerName };
  switch (word) {
    case "invitation":
      return { template: "interview-invitation", props: { ...common, ...meeting } };
    case "change":
      return { template: "interview-changed", props: { ...common, ...meeting, formerStartsAt } };
    case "cancellation":
      return { template: "interview-cancelled", props: { ...common, interviewName, startsAt } };
  }
}

function wordsTo(
  ctx: SystemCtx,
  told: ToldApplication,
  person: ToldPerson,
  items: readonly DayItem[],
): MailWords {
  const { application, companyName } = told;
  const { candidate, opening } = application;
  const [item] = items;
  const interview = interviewOf(told, item);
  const common = {
    interviewerName: person.name,
    candidateName: candidate.name,
    companyName,
    openingTitle: opening.title,
    timeZone: person.timeZone,
  };
  if (!item || items.length > 1) {
    const reasons = items.flatMap((one) => interviewOf(told, one).cancelledReason ?? []);
    const reason = [...new Set(reasons)].join("\n");
    const interviewsUrl = `${ctx.baseUrl}/interviews`;
    return {
      template: "day-changed-interviewer",
      props: { ...common, items: [...items], reason, interviewsUrl },
    };
  }
  const { word, interviewName, startsAt, minutes, place, address, link, formerStartsAt } = item;
  const interviewUrl = `${ctx.baseUrl}/interviews/${interview.id}`;
  const meeting = { ...common, interviewName, startsAt, minutes, place, address, link, interviewUrl };
  switch (word) {
    case "invitation": {
      const names = new Map(opening.rubricVersion.competencies.map((one) => [one.competencyKey, one.name]));
      const focus = interview.focus.map((key) => names.get(key) ?? key);
      const part = item.part ?? "interviewer";
      return { template: "interview-invitation-interviewer", props: { ...meeting, part, focus } };
    }
    case "change": {
      const { part, otherPart } = item;
      const props = { ...meeting, formerStartsAt, part, otherPart };
      return { template: "interview-changed-interviewer", props };
    }
    case "cancellation": {
      const reason = interview.cancelledReason ?? "";
      return {
        template: "interview-cancelled-interviewer",
        props: { ...common, interviewName, startsAt, reason, goesOn: item.goesOn ?? false },
      };
    }
  }
}

type Reader = { readonly name: string; readonly email: string; readonly isCandidate: boolean };

/** One file with a whole new day; otherwise a word about each interview, which calendars take one at a time. */
function attachmentsOf(
  ctx: SystemCtx,
  told: ToldApplication,
  items: readonly DayItem[],
  to: Reader,
): MailAttachment[] {
  if (items.length > 1 && allNew(items))
    return [publishedFile(items.map((item) => meetingFor(ctx, told, item, to)))];
  return items.map((item, place) => {
    const meeting = meetingFor(ctx, told, item, to);
    const file = item.word === "cancellation" ? cancellationFile(meeting) : invitationFile(meeting);
    return items.length === 1 ? file : { ...file, fileName: `${place + 1}-${file.fileName}` };
  });
}

/** What a calendar is told; a candidate's holds nothing of the inside. */
function meetingFor(ctx: SystemCtx, told: ToldApplication, item: DayItem, to: Reader): CalendarMeeting {
  const { application, companyName } = told;
  const { candidate, opening } = application;
  const interview = interviewOf(told, item);
  const { name, email, isCandidate } = to;
  const startsAt = new Date(item.startsAt);
  const about = { interview, candidateName: candidate.name, openingTitle: opening.title };
  const toCandidate = {
    uid: meetingUid(interview.id, ctx.baseUrl),
    title: `${interview.name}, ${companyName}`,
    description: `${opening.title} at ${companyName}`,
  };
  return {
    ...(isCandidate ? toCandidate : insideMeeting(ctx, about)),
    sequence: interview.calendarSequence,
    startsAt,
    endsAt: new Date(startsAt.getTime() + item.minutes * 60_000),
    location: placeLine(item.place, item.address ?? ""),
    link: item.link,
    organizer: opening.recruiter,
    attendees: [{ name, email }],
    writtenAt: ctx.now,
  };
}
