import { ERASED_NAME, ERASED_WORDS } from "../applications/erasure.ts";
import type { MailState } from "./mail-state.ts";
import { goesToCandidate, readMail } from "./templates.ts";

type StoredMail = {
  readonly template: string;
  readonly props: unknown;
  readonly to: string;
  readonly toName: string;
  readonly state: MailState;
  readonly mayHaveLeft: boolean;
};

/**
 * What stays of a mail about a candidate who is erased: its kind, its times and how it ended. One that has not left
 * never will; one that is leaving at this moment counts as taken back that may have left. A colleague stays its
 * addressee, and keeps the time of the meeting, so that they can still be told that it is off.
 */
export function eraseMail(mail: StoredMail) {
  const toCandidate = goesToCandidate(mail.template);
  const left = mail.state === "sent" || mail.state === "taken_back";
  return {
    to: toCandidate ? "" : mail.to,
    toName: toCandidate ? ERASED_NAME : mail.toName,
    props: toCandidate ? {} : timesOf(mail),
    subject: ERASED_NAME,
    html: `<p>${ERASED_WORDS}</p>`,
    text: ERASED_WORDS,
    attachments: [],
    lastError: null,
    deliveryDetail: "",
    providerId: null,
    state: left ? mail.state : ("taken_back" as const),
    mayHaveLeft: mail.mayHaveLeft || mail.state === "sending",
  };
}

/** The facts of meetings that a colleague was told, without a word about whom they would meet or where. */
function timesOf({ template, props }: StoredMail) {
  const parsed = readMail(template, props);
  switch (parsed?.template) {
    case "interview-invitation-interviewer":
    case "interview-changed-interviewer":
    case "interview-cancelled-interviewer":
      return {
        ...parsed.props,
        candidateName: ERASED_NAME,
        ...("place" in parsed.props ? { place: "", address: "", link: "" } : { reason: "" }),
      };
    case "day-changed-interviewer":
      return {
        ...parsed.props,
        candidateName: ERASED_NAME,
        reason: "",
        items: parsed.props.items.map((item) => ({ ...item, place: "", address: "", link: "" })),
      };
    default:
      return {};
  }
}
