import { PULSE_BATCH } from "#app/hiring/interviews/pulse.ts";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import { giveFeedback } from "#app/use-cases/applications/give-feedback.server.ts";
import { giveProcessFeedback } from "#app/use-cases/applications/give-process-feedback.server.ts";
import { keepReply } from "#app/use-cases/mail/keep-reply.server.ts";
import { recordDelivery } from "#app/use-cases/mail/record-delivery.server.ts";
import { RATED_PROFILE } from "./departed.ts";
import { ctxAt, DAY, HOUR } from "./world.ts";
import type { Demo } from "./world.ts";

/** One batch of the pulse, which is the least that anybody may read of it. */
const OF_INTERVIEWS = [
  { rating: 5, text: "The questions were close to the work. I was asked why, and then listened to." },
  { rating: 4, text: "" },
  { rating: 4, text: "Ten more minutes for my own questions would have helped." },
  { rating: 5, text: "" },
  { rating: 3, text: "The second exercise was hard to read on a small screen." },
];
const OF_THE_PROCESS = [
  { rating: 4, text: "I knew at every point who would write to me and by when." },
  { rating: 5, text: "" },
  { rating: 2, text: "Two weeks between the form and the call were too long for me." },
  { rating: 4, text: "The reason I was given was one I can work with." },
  { rating: 5, text: "" },
];
const REPLYING_CANDIDATE = "chloe.fontaine@mail.example";

/** What comes back from candidates: how they found their interviews, a reply to a mail, and one mail that found nobody. */
export async function seedAnswers(demo: Demo): Promise<void> {
  await rateInterviews(demo);
  await rateProcess(demo);
  await bounce(demo);
  await reply(demo);
}

async function rateInterviews(demo: Demo): Promise<void> {
  const held = await demo.services.database.prisma.interview.findMany({
    where: {
      state: "completed",
      interviewer: { email: "interviewer@demo.baton.example" },
      feedback: { none: {} },
      endsAt: { lt: new Date(demo.now.getTime() - DAY) },
    },
    distinct: ["applicationId"],
    orderBy: [{ endsAt: "asc" }, { id: "asc" }],
    take: PULSE_BATCH,
    include: { application: true },
  });
  for (const [place, { id: interviewId, application, endsAt }] of held.entries()) {
    const answer = OF_INTERVIEWS[place];
    if (!answer) continue;
    const visitor = asVisitor(demo, new Date(endsAt.getTime() + 3 * HOUR));
    await giveFeedback(visitor, tokenOf(demo, application), { interviewId, ...answer });
  }
}

/** Those who know that it is over: they withdrew, or the mail that says so has left. */
async function rateProcess(demo: Demo): Promise<void> {
  const over = await demo.services.database.prisma.application.findMany({
    where: {
      openingId: demo.openings.get(RATED_PROFILE)?.id ?? "",
      OR: [{ disposition: "withdrawn" }, { disposition: "rejected", toldAt: { not: null } }],
    },
    orderBy: [{ disposedAt: "asc" }, { id: "asc" }],
    take: PULSE_BATCH,
  });
  for (const [place, application] of over.entries()) {
    const answer = OF_THE_PROCESS[place];
    if (!answer || !application.disposedAt) continue;
    const known = application.toldAt ?? application.disposedAt;
    const visitor = asVisitor(demo, new Date(known.getTime() + 3 * HOUR));
    await giveProcessFeedback(visitor, tokenOf(demo, application), answer);
  }
}

async function bounce(demo: Demo): Promise<void> {
  const mail = await demo.services.database.prisma.mail.findFirst({
    where: { template: "rejection", state: "sent" },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  if (!mail?.sentAt || !mail.providerId) throw new Error("The demo has sent no rejection.");
  const at = new Date(mail.sentAt.getTime() + HOUR);
  const detail = "550 5.1.1 There is no mailbox of this name.";
  const report = { providerId: mail.providerId, delivery: "bounced", at, detail, suppresses: true } as const;
  await recordDelivery(asSystem(demo, at), { reportId: "demo:bounced", report });
}

async function reply(demo: Demo): Promise<void> {
  const db = demo.services.database.prisma;
  const application = await db.application.findFirstOrThrow({
    where: { candidate: { email: REPLYING_CANDIDATE } },
    include: { candidate: true },
  });
  const at = new Date(demo.now.getTime() - 26 * HOUR);
  const replyId = "demo:reply";
  await db.mailReply.create({
    data: { id: replyId, applicationId: application.id, receivedAt: at, attachments: [] },
  });
  await keepReply(asSystem(demo, at), {
    replyId,
    mail: {
      from: `${application.candidate.name} <${application.candidate.email}>`,
      subject: "Re: Your interviews",
      text: "Thank you, the times suit me. I take the stairs slowly at the moment: is there a lift to the third floor?",
      fileNames: [],
    },
  });
}

function tokenOf({ services }: Demo, application: { readonly id: string; readonly linkVersion: number }) {
  return candidateLink(services, application).split("/").at(-1) ?? "";
}

function asVisitor(demo: Demo, at: Date) {
  return { ...ctxAt(demo, at, { kind: "candidate", id: null }), actor: null };
}

function asSystem(demo: Demo, at: Date) {
  return { ...ctxAt(demo, at, { kind: "system", id: null }), actor: null };
}
