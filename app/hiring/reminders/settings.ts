import { z } from "zod";

/** How a person hears of something: by mail and in the inbox, in the inbox alone, or not at all. */
export const WAYS = ["mail", "inbox", "off"] as const;
export type Way = (typeof WAYS)[number];

type KindWords = {
  readonly label: string;
  readonly description: string;
  /** What may be chosen; news is never mailed, because booked interviews have calendar mails of their own. */
  readonly ways: readonly Way[];
  readonly usual: Way;
};

/** What people are reminded of, each with the ways they may choose. */
export const REMINDERS = {
  scorecard: {
    label: "Your own scorecards",
    description: "When the interview ends, four hours and a day later, until yours is in.",
    ways: WAYS,
    usual: "mail",
  },
  missing: {
    label: "Scorecards that stay out",
    description: "For the recruiter of the opening, after its interviewer was reminded three times.",
    ways: WAYS,
    usual: "mail",
  },
  preparation: {
    label: "Tomorrow's interviews",
    description: "At 18:00 on the evening before, so that you can prepare.",
    ways: WAYS,
    usual: "mail",
  },
  news: {
    label: "News of your interviews and candidates",
    description: "Booked, changed and cancelled interviews, reveals, decisions, withdrawals, late briefs.",
    ways: ["inbox", "off"],
    usual: "inbox",
  },
  digest: {
    label: "One digest a day",
    description: "At 08:00, what waits for you. None is sent when nothing does.",
    ways: ["mail", "off"],
    usual: "mail",
  },
} as const satisfies Readonly<Record<string, KindWords>>;

export type ReminderKind = keyof typeof REMINDERS;
export const REMINDER_KINDS = Object.keys(REMINDERS) as readonly ReminderKind[];

/** A wall time in its day. */
const WallTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Give a time, such as 21:00.");

function waySchema(kind: ReminderKind) {
  return z.enum(REMINDERS[kind].ways as readonly Way[]);
}

/** What a person chooses on their account page. */
export const ReminderSettingsSchema = z.object({
  scorecard: waySchema("scorecard"),
  missing: waySchema("missing"),
  preparation: waySchema("preparation"),
  news: waySchema("news"),
  digest: waySchema("digest"),
  quietFrom: WallTimeSchema,
  quietUntil: WallTimeSchema,
});
type Chosen = z.output<typeof ReminderSettingsSchema>;

/** A way for every kind, and the wall times between which nothing is sent; the same time twice means none. */
export type ReminderSettings = {
  readonly ways: Readonly<Record<ReminderKind, Way>>;
  readonly quietFrom: string;
  readonly quietUntil: string;
};

/** What goes for people who have chosen nothing. */
export const USUAL_SETTINGS: ReminderSettings = {
  ways: Object.fromEntries(REMINDER_KINDS.map((kind) => [kind, REMINDERS[kind].usual])) as Record<
    ReminderKind,
    Way
  >,
  quietFrom: "21:00",
  quietUntil: "07:00",
};

/** Settings as they are stored, every kind filled in; a word that is no way of its kind any more counts as unsaid. */
export function readSettings(
  stored: { readonly ways: unknown; readonly quietFrom: string; readonly quietUntil: string } | null,
): ReminderSettings {
  if (!stored) return USUAL_SETTINGS;
  const said = z.record(z.string(), z.unknown()).catch({}).parse(stored.ways);
  const ways = Object.fromEntries(
    REMINDER_KINDS.map((kind) => [kind, waySchema(kind).catch(REMINDERS[kind].usual).parse(said[kind])]),
  ) as Record<ReminderKind, Way>;
  return { ways, quietFrom: stored.quietFrom, quietUntil: stored.quietUntil };
}

/** The form's answer as settings. */
export function settingsOf({ quietFrom, quietUntil, ...ways }: Chosen): ReminderSettings {
  return { ways, quietFrom, quietUntil };
}
