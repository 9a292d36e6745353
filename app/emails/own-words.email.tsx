import type { ReactNode } from "react";
import { promiseWords } from "#app/hiring/applications/promise.ts";
import { mailLabel, type ParsedMail } from "#app/hiring/mail/templates.ts";
import { ChangedMeetings } from "./changed-meetings.tsx";
import { DaysToChoose } from "./days-to-choose.tsx";
import { FirstDay } from "./first-day.tsx";
import { MeetingFacts } from "./meeting-facts.tsx";
import { PreparationLink } from "./preparation-link.tsx";
import { Action, Facts, MailLayout, OwnWords, Quoted } from "./parts.tsx";
import { FileNotKept } from "./file-not-kept.tsx";
import { ReadAgain } from "./read-again.tsx";

/**
 * A mail in the company's own words. What a reader must not be left without stays built in: the times, the terms, the
 * way to their page, and why they get the mail.
 */
export function OwnWordsEmail({ mail, body }: { readonly mail: ParsedMail; readonly body: string }) {
  const company = "companyName" in mail.props ? mail.props.companyName : "";
  return (
    <MailLayout
      preview={mailLabel(mail.template)}
      from={company}
      reason={`You get this mail because you applied at ${company}.`}
    >
      <OwnWords text={body} />
      <FixedPart mail={mail} />
    </MailLayout>
  );
}

function FixedPart({ mail }: { readonly mail: ParsedMail }): ReactNode {
  switch (mail.template) {
    case "application-repeated":
      return (
        <>
          <FileNotKept to={mail.props.sendFilesTo} />
          <ReadAgain from={mail.props.readAgainFrom} />
          <Action href={mail.props.statusUrl}>See where it stands</Action>
        </>
      );
    case "application-received":
      return <Action href={mail.props.statusUrl}>See where it stands</Action>;
    case "choose-a-day":
      return (
        <>
          <DaysToChoose days={mail.props} />
          <Action href={mail.props.statusUrl}>Choose</Action>
        </>
      );
    case "new-date":
      return (
        <>
          <Facts facts={[{ label: "You hear from us by", value: promiseWords(mail.props.promisedFor) }]} />
          <Action href={mail.props.statusUrl}>See where it stands</Action>
        </>
      );
    case "day-changed":
    case "day-cancelled":
      return (
        <>
          <ChangedMeetings items={mail.props.items} timeZone={mail.props.timeZone} />
          <Action href={mail.props.statusUrl}>Your page</Action>
        </>
      );
    case "day-invitation":
      return (
        <>
          <ChangedMeetings items={mail.props.items} timeZone={mail.props.timeZone} />
          <PreparationLink statusUrl={mail.props.statusUrl} />
          <Action href={mail.props.statusUrl}>Your page</Action>
        </>
      );
    case "interview-invitation":
    case "interview-changed":
      return (
        <>
          <MeetingFacts meeting={mail.props} more={[{ label: "With", value: mail.props.interviewerName }]} />
          <PreparationLink statusUrl={mail.props.statusUrl} />
          <Action href={mail.props.statusUrl}>Your page</Action>
        </>
      );
    case "interview-cancelled":
    case "new-link":
      return <Action href={mail.props.statusUrl}>Your page</Action>;
    case "offer":
      return (
        <>
          <FirstDay date={mail.props.startDate} />
          {mail.props.terms.trim() === "" ? null : <Quoted text={mail.props.terms} />}
          <Action href={mail.props.statusUrl}>Your page</Action>
        </>
      );
    case "hired-welcome":
      return <FirstDay date={mail.props.startDate} />;
    case "feedback-request":
      return <Action href={mail.props.feedbackUrl}>Answer two questions</Action>;
    default:
      return null;
  }
}
