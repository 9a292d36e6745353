import { canOnOpening } from "#app/hiring/access/openings.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { invalid, notFound } from "#app/hiring/refusal.ts";
import { readTypedCount } from "#app/hiring/screening/many.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { readsBlind } from "#app/platform/db/blind-reading.server.ts";
import { loadOpening, visibleApplications } from "#app/platform/db/sight.server.ts";
import { screenApplication } from "./screen-application.server.ts";

export type DeclineManyInput = {
  readonly openingId: string;
  readonly applicationIds: readonly string[];
  readonly reasonCode: string;
  readonly note: string;
  readonly sendMail: boolean;
  /** How many they are, typed by the person who declines. */
  readonly typedCount: string;
};

export type Declined = {
  readonly applicationId: string;
  readonly name: string;
  readonly decisionId: string | null;
  /** Why this one was not declined. */
  readonly problem: string | null;
};

/**
 * Declines several resumes of one opening with the same reason, each as a decision of its own with its own mail, which
 * waits for the grace period. Returns what became of each, in the order given: what cannot be declined any more does not
 * hold up the others. Refuses while reading blind (a mail names its reader), without the right number typed, and second
 * looks, which are read one by one.
 */
export async function declineMany(ctx: Ctx, input: DeclineManyInput): Promise<readonly Declined[]> {
  const opening = await loadOpening(ctx.db, input.openingId, ctx.actor.id);
  if (!opening) throw notFound("This opening");
  requireAllowed(canOnOpening(ctx.actor, "view_pipeline", opening.subject), "This opening");
  if (await readsBlind(ctx.db, ctx.actor.id, opening.row))
    throw invalid("Several resumes are declined with names and mails in sight, so not while you read blind.");
  const ids = [...new Set(input.applicationIds)];
  const problem = readTypedCount(input.typedCount, ids.length);
  if (problem) throw invalid(problem, { typedCount: problem });
  const rows = await ctx.db.application.findMany({
    where: { AND: [visibleApplications(ctx.actor), { openingId: input.openingId, id: { in: ids } }] },
    select: { id: true, track: true, secondLook: true, candidate: { select: { name: true } } },
  });
  const results: Declined[] = [];
  for (const id of ids) {
    const row = rows.find((one) => one.id === id);
    results.push(await declineOne(ctx, input, id, row));
  }
  return results;
}

type Row = {
  readonly track: "graduate" | "experienced" | null;
  readonly secondLook: "none" | "wanted" | "sampled" | "given";
  readonly candidate: { readonly name: string };
};

async function declineOne(
  ctx: Ctx,
  input: DeclineManyInput,
  applicationId: string,
  row: Row | undefined,
): Promise<Declined> {
  const name = row?.candidate.name ?? "";
  const failed = (problem: string) => ({ applicationId, name, decisionId: null, problem });
  if (!row) return failed("This application does not exist, or it is not yours to see.");
  if (row.secondLook === "wanted" || row.secondLook === "sampled")
    return failed("A second look is read one by one.");
  try {
    const { decisionId } = await screenApplication(ctx, {
      applicationId,
      outcome: "reject",
      track: row.track ?? "experienced",
      levels: {},
      reasonCode: input.reasonCode,
      note: input.note,
      sendMail: input.sendMail,
    });
    return { applicationId, name, decisionId, problem: null };
  } catch (error) {
    if (error instanceof Error && error.name === "Refusal") return failed(error.message);
    throw error;
  }
}
