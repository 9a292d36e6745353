import { describe, expect, it } from "vitest";
import { sendMailJob } from "#app/platform/outbox/send-mail.job.server.ts";
import { disposeApplication } from "#app/use-cases/applications/dispose-application.server.ts";
import { askHowItWentJob } from "#app/use-cases/interviews/ask-how-it-went.job.server.ts";
import { askHowItWent } from "#app/use-cases/interviews/ask-how-it-went.server.ts";
import { closePositively } from "#app/use-cases/interviews/close-positively.server.ts";
import { finishInterview } from "#app/use-cases/interviews/finish-interview.server.ts";
import { takeBackMail } from "#app/use-cases/mail/take-back-mail.server.ts";
import { minute } from "#test/builders/room.ts";
import { buildWorld, recordingJobs } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();

async function setUp() {
  const jobs = recordingJobs();
  const world = await buildWorld(database(), { jobs });
  const ana = await world.buildPerson("interviewer", "Ana Ruiz");
  const recruiter = await world.buildPerson("recruiter");
  const opening = await world.buildOpening({ recruiter });
  const application = await world.buildApplication({ opening, stage: "onsite", name: "Rosa Lindqvist" });
  const interview = (
    number: number,
    state: "scheduled" | "completed" | "in_progress" | "no_show",
    at: number,
  ) => world.buildInterview({ application, interviewer: ana, number, state, startsAt: minute(at) });
  const ask = (at: number) =>
    askHowItWent(
      { ...world.visitorCtx(minute(at)), eventActor: { kind: "system", id: null } },
      { applicationId: application.id },
    );
  const mails = () =>
    world.db.mail.findMany({
      where: { applicationId: application.id, template: "feedback-request" },
      orderBy: { createdAt: "asc" },
    });
  const leaves = (to: "rejected" | "withdrawn", at: number) =>
    disposeApplication(world.ctxFor(recruiter, minute(at)), {
      applicationId: application.id,
      to,
      reasonCode: to === "rejected" ? "not_eligible" : "other_withdrawal",
      text: "Took another role.",
      sendMail: false,
      personalNote: "",
    });
  return { world, jobs, ana, recruiter, application, interview, ask, mails, leaves };
}

describe("asking a candidate how it went", () => {
  it("is one mail about an interview, which can be taken back, however often and at once the job runs", async () => {
    const { world, jobs, application, interview, ask, mails } = await setUp();
    const { id, name } = await interview(1, "completed", -60);
    await Promise.all([ask(1), ask(1), ask(2)]);
    await ask(90);
    const written = await mails();
    expect(written).toMatchObject([{ to: application.candidate.email, state: "waiting" }]);
    expect(written[0]!.sendAfter.getTime() - written[0]!.createdAt.getTime()).toBe(10_000);
    expect(written[0]!.props).toMatchObject({
      candidateName: "Rosa Lindqvist",
      interviews: [{ id, name }],
      feedbackUrl: expect.stringContaining(`/status/${application.id}.`) as string,
    });
    expect(jobs.enqueued.map((job) => job.name)).toEqual([sendMailJob.name]);
    expect(
      await world.db.event.count({ where: { applicationId: application.id, type: "mail.queued" } }),
    ).toBe(1);
  });

  it("is one mail about all interviews of a visit, after the last of them, and another about a later one", async () => {
    const { world, jobs, application, interview, ask, mails } = await setUp();
    const first = await interview(1, "completed", -60);
    const second = await interview(2, "in_progress", 0);
    await ask(1);
    expect(await mails()).toEqual([]);
    expect(jobs.enqueued).toEqual([
      { name: askHowItWentJob.name, payload: { applicationId: application.id } },
    ]);
    await world.db.interview.update({ where: { id: second.id }, data: { state: "completed" } });
    await ask(61);
    await interview(3, "completed", 1440);
    await ask(1500);
    const named = (await mails()).map(({ props }) => (props as { interviews: { id: string }[] }).interviews);
    expect(named.map((interviews) => interviews.length)).toEqual([2, 1]);
    expect(named[0]!.map(({ id }) => id)).toEqual([first.id, second.id]);
  });

  it("stays undone when somebody took the mail back", async () => {
    const { world, recruiter, interview, ask, mails } = await setUp();
    await interview(1, "completed", -60);
    await ask(1);
    const [mail] = await mails();
    await takeBackMail(world.ctxFor(recruiter, minute(1)), { mailId: mail!.id });
    await ask(2);
    expect(await mails()).toMatchObject([{ state: "taken_back" }]);
  });

  it("is left out for interviews that were missed or that the candidate has answered about already", async () => {
    const { world, application, interview, ask, mails } = await setUp();
    await interview(1, "no_show", -120);
    const { id } = await interview(2, "completed", -60);
    await world.db.candidateFeedback.create({
      data: { applicationId: application.id, interviewId: id, rating: 4, createdAt: minute(0) },
    });
    await ask(1);
    expect(await mails()).toEqual([]);
  });

  it.each(["rejected", "withdrawn"] as const)(
    "reaches nobody who is %s, before the mail was written or while it waits",
    async (to) => {
      const before = await setUp();
      await before.interview(1, "completed", -60);
      await before.leaves(to, 0);
      await before.ask(1);
      expect(await before.mails()).toEqual([]);

      const during = await setUp();
      await during.interview(1, "completed", -60);
      await during.ask(1);
      await during.leaves(to, 1);
      expect(await during.mails()).toMatchObject([{ state: "taken_back" }]);
    },
  );

  it("is nothing for somebody who was erased, nor for an application that is not there", async () => {
    const { world, application, interview, ask, mails } = await setUp();
    await interview(1, "completed", -60);
    await world.db.candidate.update({
      where: { id: application.candidateId },
      data: { erasedAt: minute(0), email: "" },
    });
    await ask(1);
    await askHowItWent(
      { ...world.visitorCtx(), eventActor: { kind: "system", id: null } },
      { applicationId: "unknown" },
    );
    expect(await mails()).toEqual([]);
  });

  it("is nothing for an address that mail came back from, until it is written to again", async () => {
    const { world, application, interview, ask, mails } = await setUp();
    await interview(1, "completed", -60);
    const { email } = application.candidate;
    const mail = await world.db.mail.create({
      data: {
        template: "application-received",
        props: {},
        to: email,
        sendAfter: minute(0),
        idempotencyKey: `bounced:${application.id}`,
      },
    });
    const { id } = await world.db.suppression.create({
      data: { address: email.toUpperCase(), reason: "bounced", mailId: mail.id },
    });
    await ask(1);
    expect(await mails()).toEqual([]);
    await world.db.suppression.update({ where: { id }, data: { liftedAt: minute(2) } });
    await ask(3);
    expect(await mails()).toHaveLength(1);
  });

  it("begins with the end of an interview, and not before it", async () => {
    const { world, jobs, ana, application, interview } = await setUp();
    const { id: interviewId } = await interview(1, "in_progress", -60);
    const ctx = world.ctxFor(ana, minute(0));
    const asked = () => jobs.enqueued.filter(({ name }) => name === askHowItWentJob.name);
    await expect(finishInterview(ctx, { interviewId })).rejects.toMatchObject({ kind: "invalid" });
    expect(asked()).toEqual([]);
    await closePositively(ctx, {
      interviewId,
      thanked: true,
      strength: "Checked the grain before joining.",
      questionsAsked: true,
      nextStepTold: true,
    });
    await finishInterview(ctx, { interviewId });
    expect(asked()).toMatchObject([{ payload: { applicationId: application.id } }]);
  });
});
