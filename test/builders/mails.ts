import type { MailPropsInput, MailTemplate, MailWords } from "#app/hiring/mail/templates.ts";

/** Names that have broken mail programs before. */
export const HOSTILE_NAMES: readonly string[] = [
  "<script>alert(1)</script>",
  'Robert"); DROP TABLE "Mail";--',
  "Cleo\r\nBcc: everybody@mail.example",
  "\u202egnp.exe",
  "Ναταλία Παπαδοπούλου-Ἀλεξανδρίδου",
  "محمد بن عبد الله",
  "👩‍👩‍👧‍👦".repeat(20),
  "A".repeat(400),
  "   ",
  "${name} {{name}} %s",
];

/** A full set of props for every template, with a given name in all places where a name stands. */
export function exampleMail(
  template: MailTemplate,
  name = "Cleo Marsh",
  words = "Some\nlines.\n\nAnd more.",
): MailWords {
  const about = { companyName: name, openingTitle: `Data Analyst, ${name}` };
  const toCandidate = { candidateName: name, ...about, statusUrl: "http://baton.test/status/token" };
  const toInterviewer = { interviewerName: name, candidateName: name, ...about };
  const meeting = {
    interviewName: "Onsite 2: SQL and modelling",
    startsAt: "2026-11-24T10:00:00.000Z",
    minutes: 60,
    timeZone: "Europe/Berlin",
    place: name,
    link: "https://meet.example/room",
  };
  const short = {
    interviewName: meeting.interviewName,
    startsAt: meeting.startsAt,
    timeZone: meeting.timeZone,
  };
  const items = (["change", "invitation", "cancellation"] as const).map((word) => ({
    interviewId: "i",
    word,
    interviewName: meeting.interviewName,
    startsAt: meeting.startsAt,
    minutes: 60,
    place: name,
    formerStartsAt: word === "change" ? "2026-11-24T09:40:00.000Z" : null,
    interviewerName: name,
  }));
  const day = { timeZone: "Europe/Berlin", items };
  const all: MailPropsInput = {
    "sign-in-link": { name, link: "http://baton.test/sign-in/link?token=t", minutes: 15 },
    invitation: {
      name,
      companyName: name,
      invitedBy: name,
      roleName: "Interviewer",
      link: "http://baton.test/invitations/t",
      hours: 168,
    },
    "application-received": toCandidate,
    "application-repeated": { ...toCandidate, readAgainFrom: "2027-02-21" },
    "interview-invitation": { ...toCandidate, ...meeting, interviewerName: name },
    "interview-invitation-interviewer": {
      ...toInterviewer,
      ...meeting,
      part: "interviewer",
      focus: ["SQL fluency", "Data modelling"],
      interviewUrl: "http://baton.test/interviews/i",
    },
    "interview-changed": {
      ...toCandidate,
      ...meeting,
      interviewerName: name,
      formerStartsAt: "2026-11-23T10:00:00.000Z",
    },
    "interview-changed-interviewer": {
      ...toInterviewer,
      ...meeting,
      formerStartsAt: null,
      interviewUrl: "http://baton.test/interviews/i",
    },
    "interview-cancelled": { ...toCandidate, ...short, nextStep: words },
    "interview-cancelled-interviewer": { ...toInterviewer, ...short, reason: words },
    "day-invitation": {
      ...toCandidate,
      ...day,
      items: items.map((item) => ({ ...item, word: "invitation", formerStartsAt: null })),
    },
    "day-changed": { ...toCandidate, ...day },
    "day-cancelled": { ...toCandidate, ...day },
    "day-changed-interviewer": {
      ...toInterviewer,
      ...day,
      reason: words,
      interviewsUrl: "http://baton.test/interviews",
    },
    "plan-changed": {
      ...toInterviewer,
      ...short,
      because: words,
      byHand: name,
      added: [words],
      removed: [words],
      interviewUrl: "http://baton.test/interviews/i",
    },
    "scorecard-reminder": {
      ...toInterviewer,
      interviewName: meeting.interviewName,
      endedAt: "2026-11-24T11:00:00.000Z",
      timeZone: "Europe/Berlin",
      scorecardUrl: "http://baton.test/interviews/i/scorecard",
    },
    "scorecard-missing": {
      recruiterName: name,
      interviewerName: name,
      candidateName: name,
      ...about,
      interviewName: meeting.interviewName,
      endedAt: "2026-11-24T11:00:00.000Z",
      timeZone: "Europe/Berlin",
      applicationUrl: "http://baton.test/applications/a",
    },
    "interview-preparation": {
      ...toInterviewer,
      ...meeting,
      interviewUrl: "http://baton.test/interviews/i",
    },
    "daily-digest": {
      readerName: name,
      companyName: name,
      day: "2026-11-24",
      lines: [{ text: `2 scorecards to write, ${name}`, url: "http://baton.test/interviews" }],
    },
    rejection: { candidateName: name, ...about, hadInterviews: true, personalNote: words, signedBy: name },
    offer: { ...toCandidate, terms: words, startDate: "2027-01-04", signedBy: name },
    "hired-welcome": { candidateName: name, ...about, startDate: "2027-01-04", signedBy: name },
    "reschedule-asked": {
      recruiterName: name,
      candidateName: name,
      ...about,
      ...short,
      message: words,
      applicationUrl: "http://baton.test/applications/a",
    },
    "choose-a-day": {
      ...toCandidate,
      wholeDay: true,
      starts: ["2026-11-26T08:00:00.000Z", "2026-11-27T08:00:00.000Z"],
      ends: ["2026-11-26T13:30:00.000Z", "2026-11-27T12:00:00.000Z"],
      keptUntil: ["2026-11-25T10:00:00.000Z", "2026-11-25T16:00:00.000Z"],
      until: "2026-11-25T10:00:00.000Z",
      timeZone: "Europe/Berlin",
    },
    "candidate-question": {
      recruiterName: name,
      candidateName: name,
      ...about,
      message: words,
      applicationUrl: "http://baton.test/applications/a",
    },
    "feedback-request": {
      candidateName: name,
      ...about,
      interviews: [
        { id: "i", name: meeting.interviewName },
        { id: "j", name: "Onsite 3: A case" },
      ],
      feedbackUrl: "http://baton.test/status/token",
      promisedFor: "2026-12-03",
    },
    letter: { ...toCandidate, subject: `News, ${name}`, body: `Hello ${name},\n\n${words}`, stage: "onsite" },
    "new-link": toCandidate,
    "new-date": { ...toCandidate, promisedFor: "2026-12-03", late: true, signedBy: name },
  };
  return { template, props: all[template] } as MailWords;
}
