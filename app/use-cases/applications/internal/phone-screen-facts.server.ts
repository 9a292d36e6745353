import type { PhoneScreenFacts } from "#app/hiring/applications/phone-screens.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import type { loadApplication } from "#app/platform/db/sight.server.ts";

type Row = NonNullable<Awaited<ReturnType<typeof loadApplication>>>["row"];

/** What the number of an application's phone screens depends on; a day that is held for the second one stands too. */
export async function readPhoneScreenFacts(tx: Db | Tx, row: Row): Promise<PhoneScreenFacts> {
  const [planned, held] = await Promise.all([
    tx.openingSession.count({ where: { openingId: row.openingId, kind: "phone" } }),
    tx.heldInterview.count({
      where: { kind: "phone", number: 2, hold: { applicationId: row.id, state: "held" } },
    }),
  ]);
  const phones = row.interviews.filter(({ kind, state }) => kind === "phone" && state !== "no_show");
  return {
    stage: row.stage,
    disposition: row.disposition,
    needed: row.phoneScreens,
    planned,
    advanced: phones.filter(({ phoneOutcome }) => phoneOutcome === "advance").length,
    secondStands: held > 0 || phones.some(({ number }) => number === 2),
  };
}
