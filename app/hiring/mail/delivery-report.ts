import { z } from "zod";

/** What a mail service says became of a mail after it took it. */
export const DELIVERIES = ["delayed", "unsent", "delivered", "bounced", "complained"] as const;
export type Delivery = (typeof DELIVERIES)[number];

/** How far along each is: a report that is not further than what is known changes nothing. */
const RANK: Readonly<Record<Delivery, number>> = {
  delayed: 1,
  unsent: 2,
  delivered: 3,
  bounced: 4,
  complained: 5,
};

const KINDS: ReadonlyMap<string, Delivery> = new Map([
  ["email.delivery_delayed", "delayed"],
  // Taken, and then not sent: a quota was used up, or our domain is not known any more.
  ["email.failed", "unsent"],
  ["email.delivered", "delivered"],
  ["email.bounced", "bounced"],
  // The service itself sends nothing to this address, because mail to it came back or was marked as spam before.
  ["email.suppressed", "bounced"],
  ["email.complained", "complained"],
]);

/** Longer words are cut off: a report counts, whatever the other server had to say. */
const LONGEST_DETAIL = 2000;
const Words = z
  .string()
  .transform((words) => words.slice(0, LONGEST_DETAIL))
  .optional();

const ReportSchema = z.object({
  type: z.string(),
  created_at: z.iso.datetime({ offset: true }),
  data: z.object({
    email_id: z.string().min(1).max(200),
    bounce: z.object({ message: Words, type: z.string().optional() }).optional(),
    failed: z.object({ reason: Words }).optional(),
    suppressed: z.object({ message: Words }).optional(),
  }),
});

export type DeliveryReport = {
  /** The name under which the service took the mail. */
  readonly providerId: string;
  readonly delivery: Delivery;
  readonly at: Date;
  /** The service's own words about what did not arrive; empty otherwise. */
  readonly detail: string;
  /** The address takes no mail now or later, or asked for none: nothing more is written to it. */
  readonly suppresses: boolean;
};

/**
 * Reads a report of Resend (https://resend.com/docs/webhooks/event-types). Gives null for events that say nothing
 * about where a mail is, such as opens, and for what is no report at all. A bounce that may pass, of a full mailbox,
 * suppresses nothing.
 */
export function readDeliveryReport(body: unknown): DeliveryReport | null {
  const parsed = ReportSchema.safeParse(body);
  if (!parsed.success) return null;
  const { type, created_at: createdAt, data } = parsed.data;
  const delivery = KINDS.get(type);
  if (!delivery) return null;
  return {
    providerId: data.email_id,
    delivery,
    at: new Date(createdAt),
    detail: data.bounce?.message ?? data.failed?.reason ?? data.suppressed?.message ?? "",
    suppresses:
      delivery === "complained" ||
      (delivery === "bounced" && data.bounce?.type?.toLowerCase() !== "transient"),
  };
}

/**
 * What is known of a mail after a report. Reports come late, twice and out of order, so a state never goes
 * backwards: null when the report says nothing new.
 */
export function nextDelivery(known: Delivery | null, reported: Delivery): Delivery | null {
  return known === null || RANK[reported] > RANK[known] ? reported : null;
}

/** What each says to people. */
export const DELIVERY_NAMES: Readonly<Record<Delivery, string>> = {
  delayed: "Delayed on its way",
  unsent: "Not sent by the mail service",
  delivered: "Delivered",
  bounced: "Bounced",
  complained: "Marked as spam",
};

/** Those about which somebody has to do something: the addressee has not read the mail. */
export const RETURNED = ["unsent", "bounced", "complained"] as const satisfies readonly Delivery[];

/** Whether a mail was not sent, came back, or was not wanted. */
export function isReturned(delivery: Delivery | null): boolean {
  return RETURNED.some((returned) => returned === delivery);
}

/** Those of a mail that its addressee never had, so that writing it once more is no second mail. */
export const NEVER_READ = ["unsent", "bounced"] as const satisfies readonly Delivery[];

/** Whether the addressee never had a mail that the service took. */
export function wasNeverRead(delivery: Delivery | null): boolean {
  return NEVER_READ.some((one) => one === delivery);
}
