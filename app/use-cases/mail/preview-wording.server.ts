import { canOnMail } from "#app/hiring/access/mail.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { addressFor, type Building } from "#app/hiring/interviews/building.ts";
import { placeWords } from "#app/hiring/interviews/meeting-place.ts";
import { daysToChoose, type HeldDay } from "#app/hiring/mail/days-to-choose.ts";
import type { WordableTemplate } from "#app/hiring/mail/mail-fields.ts";
import { ownWordsProblems, type OwnWords } from "#app/hiring/mail/own-words.ts";
import type { DayItem } from "#app/hiring/mail/template-props.ts";
import type { MailWords } from "#app/hiring/mail/templates.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import { loadBuilding } from "#app/platform/db/building.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { visibleApplications } from "#app/platform/db/sight.server.ts";
import { findWordingPlace, type WordingPlace } from "./internal/wording-place.server.ts";

const HOUR = 3_600_000;

/**
 * What one real candidate would be told in these words: the mail to be rendered, with its recipient. Refuses people who
 * do not keep mail, unknown fields, and a candidate without the interview or offer that the mail is about.
 */
export async function previewWording(
  ctx: Ctx,
  input: WordingPlace & { readonly words: OwnWords; readonly applicationId: string },
) {
  requireAllowed(canOnMail(ctx.actor, "write", { application: null }), "This page");
  const { template } = await findWordingPlace(ctx.db, ctx, input);
  const problems = ownWordsProblems(template, input.words);
  const [first] = Object.values(problems);
  if (first) throw invalid(first, problems);
  const recipient = await recipientOf(ctx, input.applicationId);
  const { name, email } = recipient.candidate;
  return { mail: await mailTo(ctx, template, recipient), own: input.words, to: { name, email } };
}

type Recipient = Awaited<ReturnType<typeof recipientOf>>;

async function recipientOf(ctx: Ctx, applicationId: string) {
  const found = await ctx.db.application.findFirst({
    where: { AND: [visibleApplications(ctx.actor), { id: applicationId }] },
    select: {
      id: true,
      linkVersion: true,
      promisedFor: true,
      candidate: { select: { name: true, email: true, phone: true, timeZone: true } },
      opening: { select: { title: true, recruiter: { select: { name: true } } } },
      interviews: {
        orderBy: { startsAt: "desc" },
        include: { interviewer: { select: { name: true } } },
      },
      holds: {
        where: { state: "held", expiresAt: { gt: ctx.now } },
        orderBy: { createdAt: "asc" },
        select: {
          expiresAt: true,
          interviews: {
            orderBy: { startsAt: "asc" },
            select: { startsAt: true, endsAt: true, kind: true, room: { select: { name: true } } },
          },
        },
      },
      offers: { orderBy: { createdAt: "desc" }, take: 1, select: { terms: true, startDate: true } },
    },
  });
  if (!found) throw notFound("This application");
  return { ...found, building: await loadBuilding(ctx.db) };
}

async function mailTo(ctx: Ctx, template: WordableTemplate, recipient: Recipient): Promise<MailWords> {
  const { candidate, opening, interviews } = recipient;
  const offer = recipient.offers[0];
  const company = await ctx.db.company.findFirst({ select: { name: true, holdHours: true, timeZone: true } });
  const statusUrl = candidateLink(ctx, recipient);
  const about = {
    candidateName: candidate.name,
    companyName: company?.name ?? "",
    openingTitle: opening.title,
    statusUrl,
  };
  const signedBy = opening.recruiter.name;
  const startDate = offer?.startDate?.toISOString().slice(0, 10) ?? null;
  switch (template) {
    case "application-received":
    case "application-repeated":
    case "new-link":
      return { template, props: about };
    case "choose-a-day": {
      const held =
        recipient.holds.length > 0 ? heldDays(recipient) : exampleDays(ctx.now, company?.holdHours);
      const timeZone = candidate.timeZone || (company?.timeZone ?? "Etc/UTC");
      return { template, props: { ...about, ...daysToChoose(held), timeZone } };
    }
    case "interview-invitation":
    case "interview-changed":
    case "interview-cancelled":
      return { template, props: { ...about, ...meetingOf(recipient) } };
    case "day-invitation":
      return { template, props: { ...about, ...dayOf(recipient, "invitation") } };
    case "day-changed":
      return { template, props: { ...about, ...dayOf(recipient, "change") } };
    case "day-cancelled":
      return { template, props: { ...about, ...dayOf(recipient, "cancellation") } };
    case "new-date": {
      const promisedFor = recipient.promisedFor ?? ctx.now.toISOString().slice(0, 10);
      return { template, props: { ...about, promisedFor, late: false, signedBy } };
    }
    case "feedback-request":
      if (interviews.length === 0) throw conflict(NO_INTERVIEW);
      return { template, props: { ...about, interviews, feedbackUrl: statusUrl } };
    case "rejection":
      return {
        template,
        props: { ...about, hadInterviews: interviews.length > 0, personalNote: "", signedBy },
      };
    case "offer":
      return { template, props: { ...about, terms: offer?.terms ?? "", startDate, signedBy } };
    case "hired-welcome":
      return { template, props: { ...about, startDate, signedBy } };
  }
}

function heldDays({ holds, building }: Recipient): HeldDay[] {
  return holds.map(({ expiresAt, interviews }) => ({
    expiresAt,
    interviews: interviews.map(({ startsAt, endsAt, kind, room }) => {
      return { startsAt, endsAt, address: addressFor(building, { kind, place: room?.name ?? "" }) };
    }),
  }));
}

/** Two days such as they are held, where none is. */
function exampleDays(now: Date, holdHours = 48): HeldDay[] {
  const expiresAt = new Date(now.getTime() + holdHours * HOUR);
  const soon = Math.ceil(now.getTime() / HOUR) * HOUR + holdHours * HOUR;
  return [24, 48].map((hours) => {
    const startsAt = new Date(soon + hours * HOUR);
    return {
      expiresAt,
      interviews: [{ startsAt, endsAt: new Date(startsAt.getTime() + HOUR), address: "" }],
    };
  });
}

const NO_INTERVIEW = "This candidate has no interview yet. Choose somebody who has one.";

function meetingOf({ interviews, candidate, building }: Recipient) {
  const [interview] = interviews;
  if (!interview) throw conflict(NO_INTERVIEW);
  return { ...factsOf(interview, candidate, building), timeZone: candidate.timeZone || interview.timeZone };
}

/** All interviews of the kind of the last one, as if they were booked, changed or cancelled at once. */
function dayOf({ interviews, candidate, building }: Recipient, word: DayItem["word"]) {
  const [last] = interviews;
  if (!last) throw conflict(NO_INTERVIEW);
  const items = interviews
    .filter(({ kind }) => kind === last.kind)
    .toReversed()
    .map((one) => ({ interviewId: one.id, word, ...factsOf(one, candidate, building) }));
  return { timeZone: candidate.timeZone || last.timeZone, items };
}

function factsOf(
  interview: Recipient["interviews"][number],
  { phone }: Recipient["candidate"],
  building: Building,
) {
  const { name, interviewer, startsAt, minutes, link } = interview;
  return {
    interviewName: name,
    interviewerName: interviewer.name,
    startsAt: startsAt.toISOString(),
    minutes,
    place: placeWords(interview, phone),
    address: addressFor(building, interview),
    link,
  };
}
