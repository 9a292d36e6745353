import { expect, it } from "vitest";
import { sendRemindersHandler } from "#app/jobs/send-reminders.handler.server.ts";
import { tellNewsHandler } from "#app/jobs/tell-news.handler.server.ts";
import { createJobRunner } from "#app/platform/jobs/jobs.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { sendMailJob } from "#app/platform/outbox/send-mail.job.server.ts";
import { tellNewsJob } from "#app/platform/outbox/tell-news.job.server.ts";
import { revealScorecards } from "#app/use-cases/debriefs/reveal-scorecards.server.ts";
import { sendRemindersJob } from "#app/use-cases/reminders/send-reminders.job.server.ts";
import { buildServices } from "#test/builders/services.ts";
import { buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "#test/db/template.ts";

const database = useTestDatabase();

it("news and reminders go through the queue: told when the change commits, and the mail once", async () => {
  const runner = createJobRunner({
    url: database().url,
    log: createLog("silent"),
    pollSeconds: 0.5,
    spies: true,
  });
  await runner.start([tellNewsJob, sendRemindersJob, sendMailJob]);
  try {
    const world = await buildWorld(database(), { jobs: runner });
    const [ana, manager] = [
      await world.buildPerson("interviewer", "Ana Ruiz"),
      await world.buildPerson("hiring_manager"),
    ];
    // Nobody sleeps, whenever this test runs.
    await world.db.reminderSettings.create({
      data: { personId: ana.id, quietFrom: "00:00", quietUntil: "00:00" },
    });
    const opening = await world.buildOpening({ hiringManager: manager });
    const waiting = await world.buildApplication({ opening, stage: "onsite" });
    const startsAt = new Date(Date.now() - 2 * 3_600_000);
    await world.buildInterview({ application: waiting, interviewer: ana, state: "completed", startsAt });
    const revealed = await world.buildApplication({ opening, stage: "debrief" });
    await world.buildInterview({ application: revealed, interviewer: ana, state: "completed", number: 2 });

    const refused = revealScorecards(world.ctxFor(manager), revealed.id, "");
    await expect(refused).rejects.toMatchObject({ kind: "invalid" });
    expect(await runner.boss.findJobs(tellNewsJob.name)).toEqual([]);
    await revealScorecards(world.ctxFor(manager), revealed.id, "Two of them left the company");

    const services = buildServices(database(), runner, { files: {} as never });
    const told = runner.boss.getSpy(tellNewsJob.name).waitForJob(() => true, "completed");
    await runner.work(tellNewsHandler(services));
    await told;
    const reminded = runner.boss.getSpy(sendRemindersJob.name).waitForJob(() => true, "completed");
    await runner.work(sendRemindersHandler(services));
    await world.db.$transaction((tx) => runner.enqueue(tx, sendRemindersJob, {}));
    await reminded;
    await sendRemindersHandler(services).handle(
      {},
      { attempt: 2, lastAttempt: false, signal: new AbortController().signal },
    );

    const items = await world.db.inboxItem.findMany({ where: { personId: ana.id } });
    expect(items.map((item) => item.kind).toSorted()).toEqual(["debrief_revealed", "scorecard_due"]);
    const mails = await world.db.mail.findMany({ where: { to: ana.email } });
    expect(mails).toMatchObject([{ template: "scorecard-reminder" }]);
    expect(await runner.boss.findJobs(sendMailJob.name, { data: { mailId: mails[0]!.id } })).toHaveLength(1);
  } finally {
    await runner.stop();
  }
});
