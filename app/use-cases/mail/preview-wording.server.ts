import { canOnMail } from "#app/hiring/access/mail.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import type { WordableTemplate } from "#app/hiring/mail/mail-fields.ts";
import { ownWordsProblems, type OwnWords } from "#app/hiring/mail/own-words.ts";
import type { MailWords } from "#app/hiring/mail/templates.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
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
      candidate: { select: { name: true, email: true, timeZone: true } },
      opening: { select: { title: true, recruiter: { select: { name: true } } } },
      interviews: {
        orderBy: { startsAt: "desc" },
        include: { interviewer: { select: { name: true } } },
      },
      offers: { orderBy: { createdAt: "desc" }, take: 1, select: { terms: true, startDate: true } },
    },
  });
  if (!found) throw notFound("This application");
  return found;
}

async function mailTo(ctx: Ctx, template: WordableTemplate, recipient: Recipient): Promise<MailWords> {
  const { candidate, opening, interviews } = recipient;
  const offer = recipient.offers[0];
  const company = await ctx.db.company.findFirst({ select: { name: true, holdHours: true } });
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
      return { template, props: about };
    case "choose-a-day": {
      const until = new Date(ctx.now.getTime() + (company?.holdHours ?? 48) * HOUR).toISOString();
      const timeZone = candidate.timeZone || "Etc/UTC";
      return { template, props: { ...about, wholeDay: false, starts: [], until, timeZone } };
    }
    case "interview-invitation":
    case "interview-changed":
    case "interview-cancelled":
      return { template, props: { ...about, ...meetingOf(recipient) } };
    case "day-invitation":
      return { template, props: { ...about, ...dayOf(recipient) } };
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

const NO_INTERVIEW = "This candidate has no interview yet. Choose somebody who has one.";

function meetingOf({ interviews, candidate }: Recipient) {
  const [interview] = interviews;
  if (!interview) throw conflict(NO_INTERVIEW);
  return { ...factsOf(interview), timeZone: candidate.timeZone || interview.timeZone };
}

/** All interviews of the kind of the last one, as if they were booked at once. */
function dayOf({ interviews, candidate }: Recipient) {
  const [last] = interviews;
  if (!last) throw conflict(NO_INTERVIEW);
  const items = interviews
    .filter(({ kind }) => kind === last.kind)
    .toReversed()
    .map((one) => ({ interviewId: one.id, word: "invitation" as const, ...factsOf(one) }));
  return { timeZone: candidate.timeZone || last.timeZone, items };
}

function factsOf(interview: Recipient["interviews"][number]) {
  const { name, interviewer, startsAt, minutes, place, link } = interview;
  return {
    interviewName: name,
    interviewerName: interviewer.name,
    startsAt: startsAt.toISOString(),
    minutes,
    place,
    link,
  };
}
