import { jobDefinitions } from "#app/jobs/all-jobs.server.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import { createJobRunner } from "#app/platform/jobs/jobs.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { queueMails, type NewMail } from "#app/platform/outbox/queue-mail.server.ts";
import { exampleMail } from "#test/builders/mails.ts";
import { buildWorld, NOW } from "#test/builders/world.ts";
import { cookieOf } from "#test/live/live-server.ts";
import type { Stand } from "../stand.ts";

const AT_ONCE = 500;
const REMINDERS = 20;

export type Scene = Awaited<ReturnType<typeof setScene>>;

/** An opening with as many candidates as mails, and a recruiter with a session. */
export async function setScene({ database, url }: Stand, name: string, count: number) {
  const runner = createJobRunner({ url, log: createLog("silent") });
  const world = await buildWorld(database, { jobs: runner });
  const recruiter = await world.buildPerson("recruiter");
  const opening = await world.buildOpening({ recruiter });
  const candidates = await world.db.candidate.createManyAndReturn({
    data: Array.from({ length: count }, (_, at) => ({
      name: `Cleo ${at}`,
      email: `${name}-${at}@mail.example`,
    })),
    select: { id: true, name: true, email: true },
  });
  const applications = await world.db.application.createManyAndReturn({
    data: candidates.map(({ id }) => ({
      candidateId: id,
      openingId: opening.id,
      stage: "onsite" as const,
      stageEnteredAt: NOW,
      track: "experienced" as const,
      consentAt: NOW,
    })),
    select: { id: true, candidateId: true },
  });
  const letter = await world.db.mailBulk.create({
    data: { id: `letter-${name}`, openingId: opening.id, writtenById: recruiter.id },
    select: { id: true },
  });
  const byCandidate = new Map(applications.map(({ id, candidateId }) => [candidateId, id]));

  /** Puts a letter to each of them into the outbox, and reminders that soon are of no use. */
  async function write(uselessAt: Date): Promise<void> {
    const ctx = world.ctxFor(recruiter, new Date());
    const letters: NewMail[] = candidates.map(({ id, name: called, email }) => ({
      ...exampleMail("letter", called),
      to: { email, name: called },
      candidateId: id,
      applicationId: byCandidate.get(id)!,
      bulkId: letter.id,
      sendAfter: ctx.now,
      idempotencyKey: `${name}:${id}`,
    }));
    const reminders: NewMail[] = Array.from({ length: REMINDERS }, (_, at) => {
      const mail = exampleMail("interview-preparation");
      return {
        ...mail,
        props: { ...mail.props, startsAt: uselessAt.toISOString() },
        to: { email: reminderTo(name, at), name: "Ana" },
        sendAfter: ctx.now,
        idempotencyKey: `${name}:reminder:${at}`,
      } as NewMail;
    });
    // Among the letters, so that some of them are due early.
    const all = [...letters.slice(0, 10), ...reminders, ...letters.slice(10)];
    await runner.start(jobDefinitions);
    for (let at = 0; at < all.length; at += AT_ONCE)
      await inTransaction(world.db, (tx) => queueMails(tx, ctx, all.slice(at, at + AT_ONCE)));
    await runner.stop();
  }

  return {
    db: world.db,
    mails: count + REMINDERS,
    ofScene: { to: { startsWith: `${name}-` } },
    isReminder: (address: string) => address.startsWith(`${name}-reminder-`),
    cookie: await cookieOf(database, recruiter),
    write,
  };
}

function reminderTo(name: string, at: number): string {
  return `${name}-reminder-${at}@northlight.example`;
}
