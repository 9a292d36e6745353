import { isStillOpen, knownDisposition, knowsOfRejection } from "#app/hiring/applications/candidate-view.ts";
import { invalid } from "#app/hiring/refusal.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";
import { applicationOfLink } from "./private-link.server.ts";

const MOST_CHARACTERS = 4000;

/** What a candidate wrote, without blanks around it. Refuses more than a mail should carry; nothing is cut off. */
export function wordsOf(text: string): string {
  const words = text.trim();
  if (words.length <= MOST_CHARACTERS) return words;
  const message = `Keep this under ${MOST_CHARACTERS} characters; it has ${words.length}.`;
  throw invalid(message, { text: message });
}

/**
 * The application of a private link, its row locked until the transaction ends, so that a double click takes turns;
 * with the ending that its candidate knows of. Refuses forged and ended links.
 */
export async function lockOwnApplication(tx: Tx, ctx: VisitorCtx, token: string) {
  const { id } = (await applicationOfLink(tx, ctx, token)).application;
  await tx.$queryRaw`SELECT id FROM "Application" WHERE id = ${id} FOR UPDATE`;
  const { application, asCandidate } = await applicationOfLink(tx, ctx, token);
  const { stage, disposition } = application;
  const toldOfRejection = knowsOfRejection(application, ctx.now);
  const open = isStillOpen({ stage, disposition: knownDisposition({ disposition, toldOfRejection }) });
  return { application, asCandidate, open };
}
