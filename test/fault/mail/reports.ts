import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { DELIVERIES, type Delivery } from "#app/hiring/mail/delivery-report.ts";
import { OTHER_KEY, postReport } from "#test/fakes/resend-reports.ts";
import type { DeliveredMail } from "#test/fakes/resend.ts";
import { between, type Random } from "../random.ts";

const KINDS: Readonly<Record<Delivery, string>> = {
  delayed: "email.delivery_delayed",
  unsent: "email.failed",
  delivered: "email.delivered",
  bounced: "email.bounced",
  complained: "email.complained",
};
const TIMES = 3;
const WITHIN_MS = 4_000;
const AGAIN_MS = 3_000;
const FORGED_EACH = 50;

export type Reporter = {
  /** Reports where a mail is that has just arrived. */
  report(mail: DeliveredMail): void;
  /** Where each mail is by what was reported, by the service's name of the mail. */
  readonly told: ReadonlyMap<string, Delivery>;
  readonly count: () => number;
  /** What the server answered that it must not. */
  readonly faults: ReadonlySet<string>;
  /** Resolves when every report has been taken. */
  done(): Promise<void>;
};

/**
 * Reports deliveries as the service does: from each mail one to three reports, every one of them three times and in
 * any order, again when the server is away or asks for it; and now and then one that somebody else has signed.
 */
export function startReporter(urlOf: () => string, random: Random): Reporter {
  const told = new Map<string, Delivery>();
  const faults = new Set<string>();
  const underWay = new Set<Promise<void>>();
  let count = 0;

  function start(work: Promise<void>): void {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  }

  async function tell(id: string, body: string, delayMs: number): Promise<void> {
    await wait(delayMs);
    for (;;) {
      const status = await postReport(urlOf(), body, { id });
      if (status === 200) return;
      if (status !== null && status !== 503) faults.add(`a report was answered with ${status}`);
      await wait(AGAIN_MS);
    }
  }

  async function forge(body: string): Promise<void> {
    for (;;) {
      const status = await postReport(urlOf(), body, { key: OTHER_KEY });
      if (status === 401) return;
      if (status !== null) faults.add(`a forged report was answered with ${status}`);
      await wait(AGAIN_MS);
    }
  }

  return {
    told,
    faults,
    count: () => count,
    report(mail) {
      const kinds = kindsOf(random);
      told.set(mail.id, kinds.at(-1)!);
      for (const kind of kinds) {
        const id = `msg_${randomUUID()}`;
        const body = bodyOf(mail.id, kind);
        count += TIMES;
        for (let time = 0; time < TIMES; time += 1) start(tell(id, body, between(random, 0, WITHIN_MS)));
      }
      if (told.size % FORGED_EACH === 1) start(forge(bodyOf(mail.id, "complained")));
    },
    async done() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

/** What becomes of a mail, in the order of time: most arrive, some late, and a few come back or are not wanted. */
function kindsOf(random: Random): readonly Delivery[] {
  const luck = random();
  const late: readonly Delivery[] = random() < 0.2 ? ["delayed"] : [];
  if (luck < 0.03) return [...late, "unsent"];
  if (luck < 0.05) return [...late, "bounced"];
  if (luck < 0.1) return [...late, "delivered", "complained"];
  return [...late, "delivered"];
}

function bodyOf(mailId: string, kind: Delivery): string {
  const bounce = kind === "bounced" ? { bounce: { type: "Permanent", message: "No such mailbox." } } : {};
  const created = new Date().toISOString();
  return JSON.stringify({ type: KINDS[kind], created_at: created, data: { email_id: mailId, ...bounce } });
}

/** How many of the events of one mail say something that was known already, or go back. */
export function stepsBack(types: readonly string[]): number {
  const ranks = types.map((type) => DELIVERIES.indexOf(type.replace("mail.", "") as Delivery));
  return ranks.filter((rank, at) => at > 0 && rank <= ranks[at - 1]!).length;
}
