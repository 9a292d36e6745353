import type { DeliveredMail } from "#test/fakes/resend.ts";
import { tableOf } from "#test/bench/figures.ts";

/** What one fault of the mail service did: what arrived, held against what the outbox says. */
export type MailEntry = {
  readonly fault: string;
  readonly mails: number;
  readonly sent: number;
  /** Ended without being sent, with the reason that people read. */
  readonly stopped: number;
  readonly takenBack: number;
  /** Somebody got it twice. */
  readonly twice: number;
  /** Neither sent nor in a state that says why not. */
  readonly lost: number;
  /** Called sent and never arrived, or arrived and called something else. */
  readonly untrue: number;
  /** Calls while the service was broken, and how many it may have been. */
  readonly brokenCalls: number;
  readonly brokenLimit: number | null;
  /** From its recovery to the last mail. */
  readonly recoveredMs: number;
  readonly recoveryLimitMs: number;
  /** 95 of 100 pages and acts took at most this long before and meanwhile; told, and never a reason to fail. */
  readonly beforeMs: number;
  readonly meanwhileMs: number;
  /** Reports of deliveries, each told three times in any order, and mails that show another state than theirs. */
  readonly reports: number;
  readonly misreported: number;
  readonly faults: readonly string[];
};

/** A mail as the outbox has it at the end. */
export type OutboxRow = {
  readonly state: string;
  readonly to: string;
  readonly providerId: string | null;
  readonly lastError: string | null;
};

/** Holds what arrived against the outbox: every address once, every state true, nothing without a word. */
export function compare(rows: readonly OutboxRow[], delivered: readonly DeliveredMail[]) {
  const arrivals = new Map<string, string[]>();
  for (const { to, id } of delivered)
    for (const address of to) arrivals.set(address, [...(arrivals.get(address) ?? []), id]);
  const known = new Set(rows.map(({ to }) => to));
  return {
    sent: rows.filter(({ state }) => state === "sent").length,
    stopped: rows.filter(({ state, lastError }) => state === "failed" && lastError).length,
    takenBack: rows.filter(({ state }) => state === "taken_back").length,
    twice: [...arrivals.values()].filter((ids) => ids.length > 1).length,
    lost: rows.filter(
      ({ state, lastError }) => !["sent", "taken_back"].includes(state) && !(state === "failed" && lastError),
    ).length,
    untrue:
      rows.filter(({ state, to, providerId }) => {
        const arrived = arrivals.get(to) ?? [];
        return state === "sent" ? providerId === null || !arrived.includes(providerId) : arrived.length > 0;
      }).length + [...arrivals.keys()].filter((address) => !known.has(address)).length,
  };
}

/** Everything that must not be in an entry; none when the fault did no harm. */
export function harmOfMail(entry: MailEntry): readonly string[] {
  const harm = [...entry.faults];
  const { sent, stopped, takenBack, mails, brokenCalls, brokenLimit } = entry;
  if (entry.twice > 0) harm.push(`${entry.twice} people got a mail twice`);
  if (entry.lost > 0) harm.push(`${entry.lost} mails lost without a word`);
  if (entry.untrue > 0) harm.push(`${entry.untrue} mails are called something else than they are`);
  if (sent + stopped + takenBack !== mails)
    harm.push(`${mails} mails were written and not all are in the outbox`);
  if (entry.misreported > 0) harm.push(`${entry.misreported} mails do not show where they are`);
  if (brokenLimit !== null && brokenCalls > brokenLimit)
    harm.push(`${brokenCalls} calls while it was broken, ${brokenLimit} allowed`);
  if (entry.recoveredMs > entry.recoveryLimitMs)
    harm.push(`${seconds(entry.recoveredMs)} from recovery to the last mail`);
  if (sent === 0 || entry.reports === 0) harm.push("nothing was sent and reported, so nothing was proved");
  return harm;
}

function seconds(ms: number): string {
  return `${Math.round(ms / 1000)} s`;
}

const TITLES = ["fault", "mails", "sent", "stopped", "taken back", "twice", "lost", "untrue"];
const MORE = ["calls while broken", "recovered in", "pages p95", "reports", "misreported", ""];

/** The ledger as a table for people. */
export function mailTable(entries: readonly MailEntry[]): string {
  const rows = entries.map((entry) => [
    entry.fault,
    ...[entry.mails, entry.sent, entry.stopped, entry.takenBack, entry.twice, entry.lost, entry.untrue].map(
      String,
    ),
    entry.brokenLimit === null ? "" : `${entry.brokenCalls} of ${entry.brokenLimit}`,
    seconds(entry.recoveredMs),
    `${Math.round(entry.meanwhileMs)} ms (${Math.round(entry.beforeMs)} before)`,
    String(entry.reports),
    String(entry.misreported),
    harmOfMail(entry).length === 0 ? "ok" : "FAILED",
  ]);
  return tableOf([[...TITLES, ...MORE], ...rows]);
}
