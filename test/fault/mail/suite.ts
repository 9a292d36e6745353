import { startFakeResend } from "#test/fakes/resend.ts";
import { seededNumbers } from "#test/bench/fill/words.ts";
import { chosenOf, doEach, onStand } from "../stand.ts";
import type { Asked } from "../stand.ts";
import { flaky, outage, type Trouble } from "./trouble.ts";
import { harmOfMail, mailTable, type MailEntry } from "./ledger.ts";

const FAULTS: Readonly<Record<string, (trouble: Trouble) => Promise<MailEntry>>> = {
  // FA-9: as many mails wait as are named while the service fails for half an hour in every way it can.
  outage,
  // Every third call goes wrong in some way or other, and the server is killed while it sends.
  flaky,
};

/** Every trouble of the mail service, on the built server. */
export async function harmMail({ seed, only, minutes, mails, json }: Asked) {
  const names = chosenOf(FAULTS, only);
  const entries = await onStand(async (stand) => {
    const fake = await startFakeResend();
    try {
      const trouble = { stand, fake, random: seededNumbers(seed), minutes: minutes ?? 30, mails };
      return await doEach(names, (name) => FAULTS[name]!(trouble), { table: mailTable, harmOf: harmOfMail });
    } finally {
      await fake.close();
    }
  });
  return {
    words: json ? entries.map((entry) => JSON.stringify(entry)).join("\n") : mailTable(entries),
    harmed: entries.some((entry) => harmOfMail(entry).length > 0),
  };
}
