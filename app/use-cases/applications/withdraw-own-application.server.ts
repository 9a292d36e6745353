import { maySeeOwnStanding } from "#app/hiring/access/own-application.policy.ts";
import { decideExit, decideReopen } from "#app/hiring/applications/stage-machine.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";
import { comeBack } from "./internal/come-back.server.ts";
import { isInAnotherRun } from "./internal/earlier-runs.server.ts";
import { leave } from "./internal/leave.server.ts";
import { lockOwnApplication, wordsOf } from "./internal/own-application.server.ts";

/**
 * A candidate ends their own application. A rejection they have not been told of gives way to their withdrawal, and
 * its mail is taken back. Refuses an application that has ended as far as they know.
 */
export async function withdrawOwnApplication(ctx: VisitorCtx, token: string, text: string): Promise<void> {
  const words = wordsOf(text) || "Withdrew on their own page.";
  await inTransaction(ctx.db, async (tx) => {
    const { application, asCandidate, open } = await lockOwnApplication(tx, ctx, token);
    if (!maySeeOwnStanding(application)) throw notFound("This page");
    const { stage } = application;
    if (!open) throw conflict("This application has ended already. Reload to see where it stands.");
    const back = decideReopen({
      ...application,
      reason: WITHDREW_FIRST,
      headcountLeft: 0,
      inAnotherRun: await isInAnotherRun(tx, application),
    });
    if (!back.ok && back.reason === "in_another_run") throw conflict(OTHER_COUNTS);
    if (back.ok) {
      const { effects } = back;
      await comeBack(tx, asCandidate, application, { reason: WITHDREW_FIRST, effects });
    }
    const reason = { to: "withdrawn", reasonCode: "other_withdrawal", text: words } as const;
    const decided = decideExit({ stage, disposition: null, ...reason });
    if (!decided.ok) throw invalid(decided.message);
    const { effects } = decided;
    await leave(tx, asCandidate, application, { ...reason, sendMail: false, personalNote: "", effects });
  });
}

const OTHER_COUNTS =
  "This application has ended; another application of yours for this role goes on. It has a link of its own, in its mail.";
const WITHDREW_FIRST = "The candidate withdrew before they were told of the rejection.";
