import { render, toPlainText } from "@react-email/render";
import type { ReactElement } from "react";
import { fillOwnWords, type OwnWords } from "#app/hiring/mail/own-words.ts";
import { conflict } from "#app/hiring/refusal.ts";
import { parseMail, type MailWords, type ParsedMail } from "#app/hiring/mail/templates.ts";
import { oneLine } from "#app/hiring/mail/wording.ts";
import { ApplicationReceivedEmail, applicationReceivedSubject } from "./application-received.email.tsx";
import { ApplicationRepeatedEmail, applicationRepeatedSubject } from "./application-repeated.email.tsx";
import { CandidateQuestionEmail, candidateQuestionSubject } from "./candidate-question.email.tsx";
import { ChooseADayEmail, chooseADaySubject } from "./choose-a-day.email.tsx";
import { DailyDigestEmail, dailyDigestSubject } from "./daily-digest.email.tsx";
import { FeedbackRequestEmail, feedbackRequestSubject } from "./feedback-request.email.tsx";
import { HiredWelcomeEmail, hiredWelcomeSubject } from "./hired-welcome.email.tsx";
import {
  InterviewCancelledInterviewerEmail,
  interviewCancelledInterviewerSubject,
} from "./interview-cancelled-interviewer.email.tsx";
import { InterviewCancelledEmail, interviewCancelledSubject } from "./interview-cancelled.email.tsx";
import {
  InterviewChangedInterviewerEmail,
  interviewChangedInterviewerSubject,
} from "./interview-changed-interviewer.email.tsx";
import { InterviewChangedEmail, interviewChangedSubject } from "./interview-changed.email.tsx";
import {
  InterviewInvitationInterviewerEmail,
  interviewInvitationInterviewerSubject,
} from "./interview-invitation-interviewer.email.tsx";
import { InterviewInvitationEmail, interviewInvitationSubject } from "./interview-invitation.email.tsx";
import { InterviewPreparationEmail, interviewPreparationSubject } from "./interview-preparation.email.tsx";
import { InvitationEmail, invitationSubject } from "./invitation.email.tsx";
import { OwnWordsEmail } from "./own-words.email.tsx";
import { LetterEmail, letterSubject } from "./letter.email.tsx";
import { NewDateEmail, newDateSubject } from "./new-date.email.tsx";
import { NewLinkEmail, newLinkSubject } from "./new-link.email.tsx";
import { OfferEmail, offerSubject } from "./offer.email.tsx";
import { DayCancelledEmail, dayCancelledSubject } from "./day-cancelled.email.tsx";
import { DayChangedEmail, dayChangedSubject } from "./day-changed.email.tsx";
import {
  DayChangedInterviewerEmail,
  dayChangedInterviewerSubject,
} from "./day-changed-interviewer.email.tsx";
import { DayInvitationEmail, dayInvitationSubject } from "./day-invitation.email.tsx";
import { PlanChangedEmail, planChangedSubject } from "./plan-changed.email.tsx";
import { RejectionEmail, rejectionSubject } from "./rejection.email.tsx";
import { RescheduleAskedEmail, rescheduleAskedSubject } from "./reschedule-asked.email.tsx";
import { ScorecardMissingEmail, scorecardMissingSubject } from "./scorecard-missing.email.tsx";
import { ScorecardReminderEmail, scorecardReminderSubject } from "./scorecard-reminder.email.tsx";
import { SignInLinkEmail, signInLinkSubject } from "./sign-in-link.email.tsx";

export type RenderedMail = { readonly subject: string; readonly html: string; readonly text: string };

const LONGEST_SUBJECT = 180;

/**
 * Writes a mail: `renderMail({ template: "rejection", props: { ... } })`. The same function writes what is shown
 * before somebody confirms and what is sent. `own` are the words of the company or the opening. Throws when the props are
 * not the template's, and when a field of own words has nothing to stand for it.
 */
export async function renderMail(mail: MailWords, own: OwnWords | null = null): Promise<RenderedMail> {
  return renderParsed(parseMail(mail.template, mail.props), own);
}

/** The same for a mail as it is stored: a template's name, JSON, and the own words it was confirmed with. */
export async function renderStoredMail(
  template: string,
  props: unknown,
  own: OwnWords | null = null,
): Promise<RenderedMail> {
  return renderParsed(parseMail(template, props), own);
}

async function renderParsed(mail: ParsedMail, own: OwnWords | null): Promise<RenderedMail> {
  const [subject, element] = own === null ? wordsOf(mail) : ownWordsOf(mail, own);
  const html = await render(element);
  const text = toPlainText(html, { wordwrap: 90 });
  return { subject: shortened(oneLine(subject)), html, text };
}

function shortened(subject: string): string {
  const signs = Array.from(subject);
  return signs.length <= LONGEST_SUBJECT ? subject : `${signs.slice(0, LONGEST_SUBJECT - 1).join("")}…`;
}

function ownWordsOf(mail: ParsedMail, own: OwnWords): readonly [subject: string, element: ReactElement] {
  const filled = fillOwnWords(own, mail);
  if (!filled.ok) throw conflict(filled.message);
  return [filled.subject, <OwnWordsEmail key="mail" mail={mail} body={filled.body} />];
}

function wordsOf(mail: ParsedMail): readonly [subject: string, element: ReactElement] {
  switch (mail.template) {
    case "sign-in-link":
      return [signInLinkSubject(), <SignInLinkEmail key="mail" {...mail.props} />];
    case "invitation":
      return [invitationSubject(mail.props), <InvitationEmail key="mail" {...mail.props} />];
    case "application-received":
      return [
        applicationReceivedSubject(mail.props),
        <ApplicationReceivedEmail key="mail" {...mail.props} />,
      ];
    case "application-repeated":
      return [
        applicationRepeatedSubject(mail.props),
        <ApplicationRepeatedEmail key="mail" {...mail.props} />,
      ];
    case "choose-a-day":
      return [chooseADaySubject(mail.props), <ChooseADayEmail key="mail" {...mail.props} />];
    case "interview-invitation":
      return [
        interviewInvitationSubject(mail.props),
        <InterviewInvitationEmail key="mail" {...mail.props} />,
      ];
    case "day-invitation":
      return [dayInvitationSubject(mail.props), <DayInvitationEmail key="mail" {...mail.props} />];
    case "interview-invitation-interviewer":
      return [
        interviewInvitationInterviewerSubject(mail.props),
        <InterviewInvitationInterviewerEmail key="mail" {...mail.props} />,
      ];
    case "interview-changed":
      return [interviewChangedSubject(mail.props), <InterviewChangedEmail key="mail" {...mail.props} />];
    case "interview-changed-interviewer":
      return [
        interviewChangedInterviewerSubject(mail.props),
        <InterviewChangedInterviewerEmail key="mail" {...mail.props} />,
      ];
    case "day-changed":
      return [dayChangedSubject(mail.props), <DayChangedEmail key="mail" {...mail.props} />];
    case "day-cancelled":
      return [dayCancelledSubject(mail.props), <DayCancelledEmail key="mail" {...mail.props} />];
    case "day-changed-interviewer":
      return [
        dayChangedInterviewerSubject(mail.props),
        <DayChangedInterviewerEmail key="mail" {...mail.props} />,
      ];
    case "plan-changed":
      return [planChangedSubject(mail.props), <PlanChangedEmail key="mail" {...mail.props} />];
    case "interview-cancelled":
      return [interviewCancelledSubject(mail.props), <InterviewCancelledEmail key="mail" {...mail.props} />];
    case "interview-cancelled-interviewer":
      return [
        interviewCancelledInterviewerSubject(mail.props),
        <InterviewCancelledInterviewerEmail key="mail" {...mail.props} />,
      ];
    case "scorecard-reminder":
      return [scorecardReminderSubject(mail.props), <ScorecardReminderEmail key="mail" {...mail.props} />];
    case "scorecard-missing":
      return [scorecardMissingSubject(mail.props), <ScorecardMissingEmail key="mail" {...mail.props} />];
    case "interview-preparation":
      return [
        interviewPreparationSubject(mail.props),
        <InterviewPreparationEmail key="mail" {...mail.props} />,
      ];
    case "daily-digest":
      return [dailyDigestSubject(mail.props), <DailyDigestEmail key="mail" {...mail.props} />];
    case "rejection":
      return [rejectionSubject(mail.props), <RejectionEmail key="mail" {...mail.props} />];
    case "offer":
      return [offerSubject(mail.props), <OfferEmail key="mail" {...mail.props} />];
    case "hired-welcome":
      return [hiredWelcomeSubject(mail.props), <HiredWelcomeEmail key="mail" {...mail.props} />];
    case "reschedule-asked":
      return [rescheduleAskedSubject(mail.props), <RescheduleAskedEmail key="mail" {...mail.props} />];
    case "candidate-question":
      return [candidateQuestionSubject(mail.props), <CandidateQuestionEmail key="mail" {...mail.props} />];
    case "new-date":
      return [newDateSubject(mail.props), <NewDateEmail key="mail" {...mail.props} />];
    case "new-link":
      return [newLinkSubject(mail.props), <NewLinkEmail key="mail" {...mail.props} />];
    case "letter":
      return [letterSubject(mail.props), <LetterEmail key="mail" {...mail.props} />];
    case "feedback-request":
      return [feedbackRequestSubject(mail.props), <FeedbackRequestEmail key="mail" {...mail.props} />];
  }
}
