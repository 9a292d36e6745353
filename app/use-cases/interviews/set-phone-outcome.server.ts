import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { conflict } from "#app/hiring/refusal.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { recordPhoneOutcome } from "./internal/phone-outcome.server.ts";
import type { PhoneOutcomeInput } from "./internal/phone-outcome.server.ts";
import { lockInterview } from "./internal/room-door.server.ts";

/**
 * Sets or corrects the outcome of a finished phone screen. Its interviewer and those who run the process may;
 * refuses before it is finished and once the application has gone beyond the phone screens.
 */
export async function setPhoneOutcome(
  ctx: Ctx,
  input: PhoneOutcomeInput & { readonly interviewId: string },
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const interview = await lockInterview(tx, input.interviewId);
    requireAllowed(canOnInterview(ctx.actor, "set_phone_outcome", interview.subject), "This interview");
    const { state, application } = interview.row;
    if (state !== "completed") throw conflict("This phone screen is not finished yet, so it has no outcome.");
    if (application.stage !== "phone_screen" || application.disposition !== null) {
      throw conflict(
        "This application has gone beyond the phone screens, so their outcomes stay as they are.",
      );
    }
    await recordPhoneOutcome(tx, ctx, interview, input);
  });
}
