import { z } from "zod";
import type { InboxKind } from "../reminders/inbox-words.ts";
import type { EventType } from "../timeline/event-types.ts";

/** What a chat channel can hear of an opening, with the words of its choice. */
export const CHANNEL_KINDS = {
  application: "New applications",
  scorecard_due: "Scorecards that are due",
  scorecard_late: "Scorecards that are late",
  decision: "Decisions that are recorded",
  offer: "Offers that are made",
  hired: "People who are hired",
} as const;
export type ChannelKind = keyof typeof CHANNEL_KINDS;

/** A channel that does not answer is tried for about a day; then its message is given up, and the next one tried. */
export const MOST_FAILURES = 10;
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 6 * 3_600_000;

const OF_EVENT: Readonly<Partial<Record<EventType, ChannelKind>>> = {
  "application.received": "application",
  "application.added": "application",
  "decision.recorded": "decision",
  "offer.extended": "offer",
  "candidate.hired": "hired",
};

const OF_REMINDER: Readonly<Partial<Record<InboxKind, ChannelKind>>> = {
  scorecard_due: "scorecard_due",
  scorecard_late: "scorecard_late",
};

export const ChannelSchema = z.object({
  url: z
    .url({ protocol: /^https$/, error: "Give the address of an incoming webhook; it begins with https://." })
    .max(2000, "This address is too long.")
    .refine(
      (text) => URL.canParse(text) && new URL(text).username === "",
      "Leave names and passwords out of the address.",
    ),
  hears: z
    .array(z.enum(Object.keys(CHANNEL_KINDS) as [ChannelKind, ...ChannelKind[]]))
    .min(1, "Choose at least one thing that it hears of."),
});

/** What an added channel hears of from now on. */
export const HearsChangeSchema = ChannelSchema.pick({ hears: true });

/** What a channel was to hear of, from when on and from which number of event on. */
export type HearsSince = { readonly eventId: bigint; readonly at: Date; readonly hears: readonly string[] };

/**
 * From when on a channel hears of each thing that it hears of now, by what it was added and changed to, the oldest
 * first: nothing is told that happened while it did not hear of it.
 */
export function heardSince(history: readonly HearsSince[]): ReadonlyMap<string, HearsSince> {
  const since = new Map<string, HearsSince>();
  for (const one of history) {
    for (const kind of [...since.keys()]) if (!one.hears.includes(kind)) since.delete(kind);
    for (const kind of one.hears) if (!since.has(kind)) since.set(kind, one);
  }
  return since;
}

/** The kinds of events that belong to what a channel hears; unknown words are left out. */
export function eventsHeard(hears: readonly string[]): readonly EventType[] {
  return keysHeard(OF_EVENT, hears);
}

/** The kinds of reminders that belong to what a channel hears. */
export function remindersHeard(hears: readonly string[]): readonly InboxKind[] {
  return keysHeard(OF_REMINDER, hears);
}

function keysHeard<Key extends string>(
  kinds: Readonly<Partial<Record<Key, ChannelKind>>>,
  hears: readonly string[],
): readonly Key[] {
  return (Object.keys(kinds) as Key[]).filter((key) => hears.includes(kinds[key] ?? ""));
}

/** What of an event or reminder a channel is told; null when it is nothing for channels. */
export function kindOf(word: string): ChannelKind | null {
  return OF_EVENT[word as EventType] ?? OF_REMINDER[word as InboxKind] ?? null;
}

export type ChannelFacts = {
  readonly kind: ChannelKind;
  readonly openingTitle: string;
  readonly interviewName: string | null;
  readonly interviewerName: string | null;
  /** The page where it is seen by those who may. */
  readonly link: string;
};

/**
 * The message of a channel. Everybody in it reads along, so it names no candidate and no verdict (laws 1 and 7): what
 * happened, at which opening, and where those who may can see it.
 */
export function channelMessage(facts: ChannelFacts): string {
  return `${sentence(facts)} <${facts.link}|Open in Baton>`;
}

function sentence({ kind, openingTitle, interviewName, interviewerName }: ChannelFacts): string {
  const opening = plain(openingTitle);
  const scorecard = `scorecard of ${plain(interviewerName ?? "an interviewer")} for ${plain(interviewName ?? "an interview")}`;
  switch (kind) {
    case "application":
      return `${opening}: a new application has come in.`;
    case "scorecard_due":
      return `${opening}: the ${scorecard} is due.`;
    case "scorecard_late":
      return `${opening}: the ${scorecard} is late; the others wait for it.`;
    case "decision":
      return `${opening}: a decision is recorded.`;
    case "offer":
      return `${opening}: an offer was made.`;
    case "hired":
      return `${opening}: somebody was hired.`;
  }
}

/** Said when somebody tries a channel. */
export function trialMessage(openingTitle: string): string {
  return `${plain(openingTitle)}: Baton writes to this channel from now on.`;
}

/** Slack reads three signs as its own. (https://api.slack.com/reference/surfaces/formatting#escaping) */
function plain(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/\s+/g, " ")
    .trim();
}

/** What follows a failed try: a wait, twice as long each time, or the message is given up. */
export function afterFailure(failures: number): { readonly waitMs: number; readonly givenUp: boolean } {
  if (failures >= MOST_FAILURES) return { waitMs: 0, givenUp: true };
  return {
    waitMs: Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, failures - 1)),
    givenUp: false,
  };
}
