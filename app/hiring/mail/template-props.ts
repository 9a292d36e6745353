import { z } from "zod";
import { PARTS } from "../interviews/word-to-send.ts";

/** Pieces of what mails need to know, shared by their templates: see `templates.ts`. */

/** Somebody's or something's name. */
export const Name = z.string();
/** An address that a reader follows. */
export const Link = z.url({ protocol: /^https?$/ });
/** A moment in UTC. */
export const Instant = z.iso.datetime();
/** A day without a time, such as 2026-12-03. */
export const Day = z.iso.date();

/** Which application a mail is about. */
export const Application = { companyName: Name, openingTitle: z.string() };
/** One interview: when, for how long and where. */
export const Meeting = {
  interviewName: z.string(),
  startsAt: Instant,
  minutes: z.number().int().positive(),
  timeZone: z.string(),
  /** A room or an address. */
  place: z.string().default(""),
  /** Where the building of the room is, on one line. */
  address: z.string().default(""),
  /** A video call. */
  link: z.union([z.literal(""), Link]).default(""),
};
/** The part that somebody of ours has in an interview, and whether it was another one before. */
export const OwnPart = { part: z.enum(PARTS).optional(), otherPart: z.boolean().optional() };
/** What became of one interview of several: one that is new to the reader, another one now, or off. */
const DayItem = z.object({
  interviewId: z.string(),
  word: z.enum(["invitation", "change", "cancellation"]),
  interviewName: z.string(),
  startsAt: Instant,
  minutes: Meeting.minutes,
  place: Meeting.place,
  address: z.string().optional(),
  link: Meeting.link,
  /** When it would have been, if the time changed. */
  formerStartsAt: Instant.nullable().default(null),
  /** Whom a candidate meets. */
  interviewerName: z.string().default(""),
  ...OwnPart,
  /** Whether it takes place without the reader, who was on it. */
  goesOn: z.boolean().optional(),
});
export type DayItem = z.output<typeof DayItem>;
/** Several interviews of a day, in the reader's zone. */
export const DayNews = { timeZone: z.string(), items: z.array(DayItem).min(1) };
/** What every mail to a candidate knows. */
export const ToCandidate = { candidateName: Name, ...Application, statusUrl: Link };
/** The date by which the candidate hears from us, such as 2026-12-03. */
export const PromisedFor = z.iso.date().nullable().default(null);
/** What every mail to an interviewer knows. */
export const ToInterviewer = { interviewerName: Name, candidateName: Name, ...Application };
