import { z } from "zod";
import { oneLine } from "./wording.ts";

/** Longer words are cut off: the whole of them stays with the mail service. */
export const LONGEST_REPLY = 20_000;
/** What stands beyond this is not even looked at: a mail can be of any length. */
const LONGEST_LOOK = 20 * LONGEST_REPLY;
const LONGEST_LINE = 300;
const MOST_FILES = 20;

const ReceivedSchema = z.object({
  type: z.literal("email.received"),
  created_at: z.iso.datetime({ offset: true }),
  data: z.object({
    email_id: z.string().min(1).max(200),
    to: z.array(z.string().max(1000)).max(200),
    cc: z.array(z.string().max(1000)).max(200).nullish(),
    bcc: z.array(z.string().max(1000)).max(200).nullish(),
    received_for: z.array(z.string().max(1000)).max(200).nullish(),
  }),
});

export type ReceivedReport = {
  /** The service's own name of the mail, by which its words are asked for. */
  readonly id: string;
  /** Every address it was sent to, in whatever way. */
  readonly addresses: readonly string[];
  readonly at: Date;
};

/**
 * Reads a report of Resend that a mail has come in; null for anything else. The report names the mail and holds
 * neither its words nor its files. (https://resend.com/docs/webhooks/emails/received)
 */
export function readReceivedReport(body: unknown): ReceivedReport | null {
  const parsed = ReceivedSchema.safeParse(body);
  if (!parsed.success) return null;
  const { created_at: createdAt, data } = parsed.data;
  const { to, cc, bcc, received_for: receivedFor } = data;
  const named = [...to, ...(cc ?? []), ...(bcc ?? []), ...(receivedFor ?? [])];
  return {
    id: data.email_id,
    addresses: [...new Set(named.map((one) => readSender(one).address))],
    at: new Date(createdAt),
  };
}

/** A mail as the service hands it out; `html` has already become text. */
export type FetchedMail = {
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly fileNames: readonly (string | null)[];
};

/** The same as it is kept and shown: text without anything that could hide, bend or forge a line. */
export function cleanReply({ from, subject, text, fileNames }: FetchedMail) {
  const sender = readSender(from);
  const words = clean(text.slice(0, LONGEST_LOOK));
  const signs = Array.from(words);
  return {
    fromName: short(sender.name),
    fromAddress: short(sender.address),
    subject: short(subject),
    text: signs.slice(0, LONGEST_REPLY).join(""),
    shortened: signs.length > LONGEST_REPLY || text.length > LONGEST_LOOK,
    attachments: fileNames.slice(0, MOST_FILES).map((name) => short(name ?? "") || "A file without a name"),
  };
}

/** "Cleo Marsh <cleo@mail.example>" in its two parts; the address in small letters. */
function readSender(written: string): { readonly name: string; readonly address: string } {
  const [, name, address] = /^(.*)<([^<>]*)>\s*$/s.exec(written) ?? [null, "", written];
  return {
    name: (name ?? "").trim().replace(/^"(.*)"$/s, "$1"),
    address: (address ?? "").trim().toLowerCase(),
  };
}

function short(text: string): string {
  return Array.from(oneLine(text)).slice(0, LONGEST_LINE).join("");
}

const LINE_ENDS = /\r\n?|[\u2028\u2029]/g;
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/g;

function clean(text: string): string {
  return text
    .replace(LINE_ENDS, "\n")
    .replace(HIDDEN, "")
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
