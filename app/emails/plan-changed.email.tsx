import type { MailProps } from "#app/hiring/mail/templates.ts";
import { shortMoment } from "#app/hiring/mail/wording.ts";
import { Action, Greeting, MailLayout, Words } from "./parts.tsx";

export function planChangedSubject(props: MailProps["plan-changed"]): string {
  return `Your questions changed: ${props.openingTitle}, ${shortMoment(props.startsAt, props.timeZone)}`;
}

/** Tells an interviewer that their questions are others now, why, and which. */
export function PlanChangedEmail(props: MailProps["plan-changed"]) {
  const { interviewerName, candidateName, companyName, interviewName, startsAt, timeZone } = props;
  const { because, byHand, added, removed, interviewUrl } = props;
  const why =
    byHand === null
      ? `The loop of ${candidateName} was planned anew, because ${because}.`
      : `${byHand} changed the plan of ${candidateName}’s loop.`;
  return (
    <MailLayout
      preview={byHand === null ? because : why}
      from={companyName}
      reason="You get this mail because you hold this interview."
    >
      <Greeting name={interviewerName} />
      <Words>
        {`${why} So your questions in ${interviewName} on ${shortMoment(startsAt, timeZone)} are others now.`}
      </Words>
      {added.length > 0 ? <Words>{`New: ${added.join("; ")}.`}</Words> : null}
      {removed.length > 0 ? <Words>{`No longer yours: ${removed.join("; ")}.`}</Words> : null}
      <Action href={interviewUrl}>See the plan</Action>
    </MailLayout>
  );
}
