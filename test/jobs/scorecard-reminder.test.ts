import { describe, expect, it } from "vitest";
import { remindOfScorecardHandler } from "#app/jobs/remind-of-scorecard.handler.server.ts";
import { createJobRunner } from "#app/platform/jobs/jobs.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { askHowItWentJob } from "#app/use-cases/interviews/ask-how-it-went.job.server.ts";
import { closePositively } from "#app/use-cases/interviews/close-positively.server.ts";
import { finishInterview } from "#app/use-cases/interviews/finish-interview.server.ts";
import { startInterview } from "#app/use-cases/interviews/start-interview.server.ts";
import { sendMailJob } from "#app/platform/outbox/send-mail.job.server.ts";
import { remindOfScorecardJob } from "#app/use-cases/scorecards/remind-of-scorecard.job.server.ts";
import { remindOfScorecard } from "#app/use-cases/scorecards/remind-of-scorecard.server.ts";
import { buildServices } from "#test/builders/services.ts";
import { buildWorld, recordingJobs } from "#test/builders/world.ts";
import { useTestDatabase } from "#test/db/template.ts";

const database = useTestDatabase();
const HOUR = 3_600_000;
const ENDED = new Date("2026-11-23T11:00:00Z");
const after = (hours: number) => new Date(ENDED.getTime() + hours * HOUR);

/** An interview that ended at eleven, whose scorecard nobody has written. */
async function setUp(state: "completed" | "cancelled" | "no_show" = "completed") {
  const jobs = recordingJobs();
  const world = await buildWorld(database(), { jobs });
  const ana = await world.buildPerson("interviewer", "Ana Ruiz");
  const application = await world.buildApplication({ stage: "onsite", name: "Rosa Lindqvist" });
  const { id } = await world.buildInterview({ application, interviewer: ana, state });
  await world.db.interview.update({ where: { id }, data: { completedAt: ENDED } });
  const remind = (hours: number) =>
    remindOfScorecard(
      { ...world.visitorCtx(after(hours)), eventActor: { kind: "system", id: null } },
      { interviewId: id },
    );
  const mails = () => world.db.mail.findMany({ where: { interviewId: id } });
  return { world, jobs, ana, application, id, remind, mails };
}

describe("the reminder of a scorecard", () => {
  it("is one mail to its interviewer, however often the job runs", async () => {
    const { world, ana, application, id, remind, mails } = await setUp();
    await remind(24);
    await remind(24);
    await remind(30);
    const written = await mails();
    expect(written).toMatchObject([
      { to: ana.email, template: "scorecard-reminder", state: "waiting", applicationId: application.id },
    ]);
    expect(written[0]!.props).toMatchObject({
      endedAt: ENDED.toISOString(),
      timeZone: "Europe/Berlin",
      scorecardUrl: `http://baton.test/interviews/${id}/scorecard`,
    });
    expect(await world.db.event.count({ where: { interviewId: id, type: "mail.queued" } })).toBe(1);
  });

  it("waits when its job runs early", async () => {
    const { jobs, id, remind, mails } = await setUp();
    await remind(23);
    expect(await mails()).toEqual([]);
    expect(jobs.enqueued).toEqual([{ name: remindOfScorecardJob.name, payload: { interviewId: id } }]);
  });

  it("is dropped, not sent late, when its day has passed", async () => {
    const { jobs, remind, mails } = await setUp();
    await remind(49);
    expect(await mails()).toEqual([]);
    expect(jobs.enqueued).toEqual([]);
  });

  it("is not sent for interviews that were cancelled or missed", async () => {
    for (const state of ["cancelled", "no_show"] as const) {
      const { remind, mails } = await setUp(state);
      await remind(24);
      expect(await mails()).toEqual([]);
    }
  });

  it("is not sent once the scorecard is in; a draft, and somebody else's card, are not in", async () => {
    const submitted = await setUp();
    const card = { interviewId: submitted.id, applicationId: submitted.application.id };
    await submitted.world.db.scorecard.create({
      data: { ...card, authorId: submitted.ana.id, state: "submitted" },
    });
    await submitted.remind(24);
    expect(await submitted.mails()).toEqual([]);

    const drafted = await setUp();
    const ben = await drafted.world.buildPerson("interviewer");
    const here = { interviewId: drafted.id, applicationId: drafted.application.id };
    await drafted.world.db.scorecard.create({ data: { ...here, authorId: drafted.ana.id } });
    await drafted.world.db.scorecard.create({ data: { ...here, authorId: ben.id, state: "submitted" } });
    await drafted.remind(24);
    expect(await drafted.mails()).toHaveLength(1);
  });

  it("is not sent to somebody who was deactivated, nor after the reveal, nor when the application has left", async () => {
    const gone = await setUp();
    await gone.world.db.person.update({ where: { id: gone.ana.id }, data: { deactivatedAt: after(1) } });
    await gone.remind(24);
    expect(await gone.mails()).toEqual([]);
    for (const data of [{ revealedAt: after(2) }, { disposition: "rejected" as const }]) {
      const over = await setUp();
      await over.world.db.application.update({ where: { id: over.application.id }, data });
      await over.remind(24);
      expect(await over.mails()).toEqual([]);
    }
  });

  it("is nothing for an interview that is not there", async () => {
    const { world, remind } = await setUp();
    await remindOfScorecard(
      { ...world.visitorCtx(after(24)), eventActor: { kind: "system", id: null } },
      { interviewId: "unknown" },
    );
    await remind(24);
  });
});

describe("finishing an interview", () => {
  it("enqueues its reminder for a day later, in the same transaction, and its worker writes the mail", async () => {
    const runner = createJobRunner({
      url: database().url,
      log: createLog("silent"),
      pollSeconds: 0.5,
      spies: true,
    });
    await runner.start([remindOfScorecardJob, askHowItWentJob, sendMailJob]);
    try {
      const world = await buildWorld(database(), { jobs: runner });
      const ana = await world.buildPerson("interviewer");
      const application = await world.buildApplication({ stage: "onsite" });
      const queued = (interviewId: string) =>
        runner.boss.findJobs(remindOfScorecardJob.name, { data: { interviewId } });
      const finish = async (at: Date) => {
        const { id: interviewId } = await world.buildInterview({
          application,
          interviewer: ana,
          startsAt: at,
        });
        const ctx = world.ctxFor(ana, at);
        await startInterview(ctx, { interviewId });
        await expect(finishInterview(ctx, { interviewId })).rejects.toMatchObject({ kind: "invalid" });
        expect(await queued(interviewId)).toEqual([]);
        await closePositively(ctx, {
          interviewId,
          thanked: true,
          strength: "Checked the grain before joining.",
          questionsAsked: true,
          nextStepTold: true,
        });
        await finishInterview(ctx, { interviewId });
        return interviewId;
      };
      const now = new Date();
      const today = await finish(now);
      const [job] = await queued(today);
      expect(new Date(job!.startAfter).getTime() - now.getTime()).toBe(24 * HOUR);

      const yesterday = await finish(new Date(now.getTime() - 24 * HOUR - 1000));
      const isIts = (data: object) => (data as { interviewId: string }).interviewId === yesterday;
      const done = runner.boss.getSpy(remindOfScorecardJob.name).waitForJob(isIts, "completed");
      await runner.work(remindOfScorecardHandler(buildServices(database(), runner, { files: {} as never })));
      await done;
      const mails = await world.db.mail.findMany({ where: { interviewId: { in: [today, yesterday] } } });
      expect(mails).toMatchObject([
        { interviewId: yesterday, template: "scorecard-reminder", to: ana.email },
      ]);
    } finally {
      await runner.stop();
    }
  });
});
