import { promiseWords } from "../applications/promise.ts";
import { placeLine } from "../interviews/building.ts";
import type { MailProps, MailTemplate } from "./templates.ts";
import { clockOf, dayOf, hoursOf, oneLine, shortMoment } from "./wording.ts";

/** Mails that a company may say in its own words: those to candidates. */
export const WORDABLE_TEMPLATES = [
  "application-received",
  "application-repeated",
  "choose-a-day",
  "interview-invitation",
  "day-invitation",
  "interview-changed",
  "interview-cancelled",
  "day-changed",
  "day-cancelled",
  "new-date",
  "new-link",
  "feedback-request",
  "rejection",
  "offer",
  "hired-welcome",
] as const satisfies readonly MailTemplate[];
export type WordableTemplate = (typeof WORDABLE_TEMPLATES)[number];

/** Mails with fields: those, and what a person writes to several at once. */
export type FieldedTemplate = WordableTemplate | "letter";

export function isWordable(template: string): template is WordableTemplate {
  return WORDABLE_TEMPLATES.some((one) => one === template);
}

/** Something that own words can name, written `{{name}}`. */
export type MailField = {
  readonly name: string;
  readonly label: string;
  /** Words that somebody adds to a single mail: they need a place, and may be empty. */
  readonly needed: boolean;
  readonly value: (props: never) => string;
};

/** What the fields of a letter are filled from. */
export type LetterFacts = Omit<MailProps["letter"], "subject" | "body"> & {
  readonly signedBy: string;
  readonly promisedFor: string | null;
};

type PropsOf = { readonly [T in WordableTemplate]: MailProps[T] } & { readonly letter: LetterFacts };

type FieldOf<T extends FieldedTemplate> = Omit<MailField, "value"> & {
  readonly value: (props: PropsOf[T]) => string;
};

type Common = { readonly candidateName: string; readonly companyName: string; readonly openingTitle: string };

const COMMON = [
  field("candidate", "the candidate's name", (props: Common) => oneLine(props.candidateName)),
  field("company", "the company's name", (props: Common) => oneLine(props.companyName)),
  field("opening", "the opening's title", (props: Common) => oneLine(props.openingTitle)),
];

type Meeting = MailProps["interview-invitation"] | MailProps["interview-changed"];

const MEETING = [
  field("interview", "what the interview is called", (props: Meeting) => oneLine(props.interviewName)),
  field("day", "its day", (props: Meeting) => dayOf(props.startsAt, props.timeZone)),
  field("time", "from when to when, with the zone", (props: Meeting) =>
    hoursOf(props.startsAt, props.minutes, props.timeZone),
  ),
  field("place", "its room and address", (props: Meeting) => oneLine(placeLine(props.place, props.address))),
  field("call", "the link of its call", (props: Meeting) => props.link),
  field("interviewer", "who holds it", (props: Meeting) => oneLine(props.interviewerName)),
];

type Day = MailProps["day-invitation"] | MailProps["day-changed"] | MailProps["day-cancelled"];

const DAY = [
  field("day", "the day of the interviews", ({ items, timeZone }: Day) =>
    dayOf(items[0]?.startsAt ?? "", timeZone),
  ),
  field("interviews", "what the interviews are called", ({ items }: Day) =>
    items.map(({ interviewName }) => oneLine(interviewName)).join("; "),
  ),
];

type Signed = { readonly signedBy: string };
const SIGNED = field("signed_by", "who signs it", (props: Signed) => oneLine(props.signedBy));

type Starting = { readonly startDate: string | null };
const FIRST_DAY = field("first_day", "the first day at work", ({ startDate }: Starting) =>
  startDate === null ? "" : dayOf(`${startDate}T00:00:00Z`, "Etc/UTC"),
);

const FIELDS: { readonly [T in FieldedTemplate]: readonly FieldOf<T>[] } = {
  "application-received": COMMON,
  "application-repeated": COMMON,
  "choose-a-day": [
    ...COMMON,
    field("until", "until when the times are kept free", (props: MailProps["choose-a-day"]) =>
      shortMoment(props.until, props.timeZone),
    ),
  ],
  "interview-invitation": [...COMMON, ...MEETING],
  "day-invitation": [...COMMON, ...DAY],
  "day-changed": [...COMMON, ...DAY],
  "day-cancelled": [...COMMON, ...DAY],
  "new-date": [
    ...COMMON,
    SIGNED,
    field("news_by", "the day by which they hear from us", (props: MailProps["new-date"]) =>
      promiseWords(props.promisedFor),
    ),
  ],
  "new-link": COMMON,
  "interview-changed": [
    ...COMMON,
    ...MEETING,
    field("former_time", "when it would have been", (props: MailProps["interview-changed"]) =>
      props.formerStartsAt === null ? "" : shortMoment(props.formerStartsAt, props.timeZone),
    ),
  ],
  "interview-cancelled": [
    ...COMMON,
    field("interview", "what the interview is called", (props: MailProps["interview-cancelled"]) =>
      oneLine(props.interviewName),
    ),
    field("day", "its day", (props: MailProps["interview-cancelled"]) =>
      dayOf(props.startsAt, props.timeZone),
    ),
    field("time", "when it would have begun", (props: MailProps["interview-cancelled"]) =>
      clockOf(props.startsAt, props.timeZone),
    ),
    needed(
      "next_step",
      "what the recruiter says of the next step",
      (props: MailProps["interview-cancelled"]) => props.nextStep,
    ),
  ],
  "feedback-request": [
    ...COMMON,
    field("interviews", "the interviews it is about", (props: MailProps["feedback-request"]) =>
      props.interviews.map(({ name }) => oneLine(name)).join("; "),
    ),
  ],
  rejection: [
    ...COMMON,
    SIGNED,
    needed(
      "personal_note",
      "what somebody writes to this one candidate",
      (props: MailProps["rejection"]) => props.personalNote,
    ),
  ],
  offer: [...COMMON, SIGNED, FIRST_DAY],
  "hired-welcome": [...COMMON, SIGNED, FIRST_DAY],
  letter: [
    ...COMMON,
    SIGNED,
    field("news_by", "the day by which they hear from us", ({ promisedFor }: LetterFacts) =>
      promisedFor === null ? "" : promiseWords(promisedFor),
    ),
  ],
};

/** The closed list of fields that own words of a mail may use; empty for mails that are not worded. */
export function fieldsOf(template: MailTemplate): readonly MailField[] {
  return isWordable(template) || template === "letter" ? FIELDS[template] : [];
}

function field<Props>(name: string, label: string, value: (props: Props) => string) {
  return { name, label, needed: false, value } as const;
}

function needed<Props>(name: string, label: string, value: (props: Props) => string) {
  return { ...field(name, label, value), needed: true } as const;
}

const DEAR = "Hello {{candidate}},";

/** Where own words begin: what the built-in mail says, with its fields. */
export const FIRST_WORDS: {
  readonly [T in WordableTemplate]: { readonly subject: string; readonly body: string };
} = {
  "application-received": {
    subject: "We have your application: {{opening}}",
    body: `${DEAR}\n\nThank you for applying as {{opening}}. Your application has arrived, and a person will read it.\n\nWe write to you as soon as there is something to say, either way.\n\n{{company}}`,
  },
  "application-repeated": {
    subject: "You had already applied: {{opening}}",
    body: `${DEAR}\n\nYou had already applied as {{opening}}. Each person has one application for an opening, so nothing starts over. The resume you sent now was added to it.\n\n{{company}}`,
  },
  "choose-a-day": {
    subject: "Choose a time: {{opening}}",
    body: `${DEAR}\n\nWe would like to talk with you about the role of {{opening}}. Which of the times below suits you? They are kept free for you until {{until}}.\n\n{{company}}`,
  },
  "interview-invitation": {
    subject: "Your interview with {{company}}: {{day}}",
    body: `${DEAR}\n\nWe would like to talk with you about the role of {{opening}}. There is nothing to cram for: think of work you are proud of, and bring your questions.\n\nIf the time does not suit you, say so on your page and we will find another one.\n\n{{company}}`,
  },
  "day-invitation": {
    subject: "Your interviews with {{company}}: {{day}}",
    body: `${DEAR}\n\nYour day with us is booked. Below are your interviews for the role of {{opening}}. There is nothing to cram for: think of work you are proud of, and bring your questions.\n\nIf something does not suit you, say so on your page and we will find another time.\n\n{{company}}`,
  },
  "interview-changed": {
    subject: "Changed: your interview with {{company}}, {{day}}",
    body: `${DEAR}\n\nSomething about your interview has changed. This is how it stands now. Thank you for bearing with us.\n\n{{company}}`,
  },
  "interview-cancelled": {
    subject: "Cancelled: your interview with {{company}}, {{day}}",
    body: `${DEAR}\n\n{{interview}} on {{day}} at {{time}} will not take place. We are sorry for the trouble this may cause you.\n\n{{next_step}}\n\n{{company}}`,
  },
  "day-changed": {
    subject: "Changed: your interviews with {{company}}, {{day}}",
    body: `${DEAR}\n\nSeveral of your interviews have changed. Below is how they stand now. If this does not suit you, say so on your page.\n\nThank you for bearing with us.\n\n{{company}}`,
  },
  "day-cancelled": {
    subject: "Cancelled: your interviews with {{company}}, {{day}}",
    body: `${DEAR}\n\nThe interviews below will not take place. We are sorry for the trouble this may cause you. We will write to you about what comes next.\n\n{{company}}`,
  },
  "new-date": {
    subject: "You hear from us by {{news_by}}: {{opening}}",
    body: `${DEAR}\n\nWe need longer than we said for the next step of your application as {{opening}}, and are sorry to leave you waiting. You hear from us by {{news_by}}, whatever the answer is. This says nothing about how you did.\n\nKind regards,\n{{signed_by}}\n{{company}}`,
  },
  "new-link": {
    subject: "Your page has a new address: {{opening}}",
    body: `${DEAR}\n\nThe page of your application as {{opening}} has a new private address, which is below. The former one does not open any more. Nothing else has changed.\n\n{{company}}`,
  },
  "feedback-request": {
    subject: "How was it? Two questions from {{company}}",
    body: `${DEAR}\n\nThank you for talking with us ({{interviews}}). Would you tell us how it was for you? Two questions, one minute. Your answers change nothing for you.\n\n{{company}}`,
  },
  rejection: {
    subject: "Your application as {{opening}}",
    body: `${DEAR}\n\nThank you for your interest in the role of {{opening}}. We have decided not to go on with your application, and we would rather tell you plainly than leave you waiting.\n\n{{personal_note}}\n\nThis is a decision about one role at one moment, not about you. We wish you all the best.\n\nKind regards,\n{{signed_by}}\n{{company}}`,
  },
  offer: {
    subject: "An offer from {{company}}: {{opening}}",
    body: `${DEAR}\n\nGood news: we would love to work with you as {{opening}}. Take the time you need, and ask whatever you would like to know.\n\nKind regards,\n{{signed_by}}\n{{company}}`,
  },
  "hired-welcome": {
    subject: "Welcome to {{company}}",
    body: `${DEAR}\n\nWelcome! We are very glad that you join us as {{opening}}. Before then you need to prepare nothing.\n\nKind regards,\n{{signed_by}}\n{{company}}`,
  },
};
