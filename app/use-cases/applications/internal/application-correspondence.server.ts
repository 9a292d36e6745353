import type { Ctx } from "#app/platform/db/context.server.ts";

/** What the candidate asks for and waits to hear, and the mails of an application, newest first. */
export async function readCorrespondence(
  ctx: Ctx,
  {
    applicationId,
    email,
    until,
  }: {
    readonly applicationId: string;
    readonly email: string;
    /** Leaves out our own mails from a moment on. */
    readonly until: Date | null;
  },
) {
  const [requests, mails, replies] = await Promise.all([
    ctx.db.candidateRequest.findMany({
      where: { applicationId, resolvedAt: null },
      orderBy: { createdAt: "asc" },
    }),
    ctx.db.mail.findMany({
      where: { applicationId, ...(until ? { createdAt: { lt: until } } : {}) },
      orderBy: { createdAt: "desc" },
      select: { id: true, template: true, state: true, delivery: true, sendAfter: true, sentAt: true },
    }),
    ctx.db.mailReply.findMany({
      where: { applicationId },
      orderBy: { receivedAt: "desc" },
      select: { id: true, receivedAt: true, fromAddress: true },
    }),
  ]);
  return {
    requests,
    mails,
    replies: replies.map(({ fromAddress, ...reply }) => ({
      ...reply,
      /** Anybody who was shown the address can write to it. */
      isFromCandidate: fromAddress.toLowerCase() === email.toLowerCase(),
    })),
  };
}

/** What of it those see who do not run the process. */
export const NO_CORRESPONDENCE = {
  requests: [],
  mails: [],
  replies: [],
} satisfies Awaited<ReturnType<typeof readCorrespondence>>;
