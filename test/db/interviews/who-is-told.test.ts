import { describe, expect, it } from "vitest";
import { changePlan } from "#app/use-cases/interviews/change-plan.server.ts";
import { getLoopPlan } from "#app/use-cases/interviews/get-loop-plan.server.ts";
import { tellAboutPlanJob } from "#app/use-cases/interviews/tell-about-plan.job.server.ts";
import { tellAboutPlan } from "#app/use-cases/interviews/tell-about-plan.server.ts";
import { cancelInterview } from "#app/use-cases/interviews/cancel-interview.server.ts";
import { moveInterview } from "#app/use-cases/interviews/move-interview.server.ts";
import { swapInterviewer } from "#app/use-cases/interviews/swap-interviewer.server.ts";
import { buildBookedDay, DATE } from "#test/builders/booked-day.ts";
import { because, tellEverybody } from "#test/builders/booking.ts";
import { minute } from "#test/builders/room.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const CANDIDATE = "Rosa Lindqvist";

async function setUp() {
  const scene = await buildBookedDay(database());
  const { world, ctx, ids, application, stamp } = scene;
  const swap = async (minutes: number, place: number, personId: string) => {
    const change = { ...(await stamp()), interviewId: ids[place]!, personId };
    await swapInterviewer({ ...ctx, now: minute(minutes) }, change);
  };
  const move = async (minutes: number, place: number, time: string) => {
    const to = { interviewId: ids[place]!, date: DATE, time, timeZone: "Europe/Berlin" };
    const first = await moveInterview({ ...ctx, now: minute(minutes) }, { ...(await stamp()), ...to });
    if (first.saved) return;
    const accepted = { ...(await stamp(first.breaks)), ...to };
    await moveInterview({ ...ctx, now: minute(minutes) }, accepted);
  };
  /** Lets the jobs run at a minute, and answers who gets a mail that leaves. */
  const write = async (at: number) => {
    await tellEverybody(world, minute(at));
    const mails = await world.db.mail.findMany({
      where: { applicationId: application.id, createdAt: minute(at), state: { not: "withheld" } },
    });
    return mails.map(({ toName }) => toName).toSorted();
  };
  const promised = async () => (await scene.page()).untold?.names.toSorted() ?? [];
  const silence = () =>
    world.db.candidate.update({
      where: { id: application.candidateId },
      data: { doNotContactAt: minute(0) },
    });
  return { ...scene, ana: scene.panel[0]!, dan: scene.panel[3]!, swap, move, write, promised, silence };
}

describe("the people of whom the page says that they will be told", () => {
  it("are those who then are, also when a mail that has not left is overtaken", async () => {
    const { swap, move, write, promised, eve, ana, dan } = await setUp();
    await swap(1, 0, eve.id);
    const first = await promised();
    expect(first).toEqual([ana.name, eve.name, CANDIDATE].toSorted());
    expect(await write(6)).toEqual(first);
    // Their mails wait still, so the swap back is told to nobody, and what else those named is told anew.
    await swap(7, 0, ana.id);
    expect(await promised()).toEqual([]);
    await move(8, 3, "15:00");
    const second = await promised();
    expect(second).toEqual([dan.name, CANDIDATE].toSorted());
    expect(await write(13)).toEqual(second);
  });

  it("are nobody once what was booked is off before any mail about it has left", async () => {
    const { world, swap, write, promised, ctx, eve, ids, application } = await setUp();
    await swap(1, 0, eve.id);
    await write(6);
    await cancelInterview({ ...ctx, now: minute(7) }, ids[0]!, because("Fire alarm."));
    const names = await promised();
    expect(names).not.toContain(eve.name);
    expect(names).toContain(CANDIDATE);
    expect(await write(12)).toEqual(names);
    const invitation = await world.db.mail.findFirst({
      where: { applicationId: application.id, to: eve.email },
    });
    expect(invitation?.state).toBe("taken_back");
  });

  it("are not a candidate who wants no mail, unless something is off", async () => {
    const { move, write, promised, page, ctx, ids, dan, silence } = await setUp();
    await silence();
    await move(1, 3, "15:00");
    expect(await promised()).toEqual([dan.name]);
    expect((await page()).untold?.unheard).toEqual([{ name: CANDIDATE, why: "wants no mail" }]);
    expect(await write(6)).toEqual([dan.name]);
    await cancelInterview({ ...ctx, now: minute(7) }, ids[0]!, because("Fire alarm."));
    const names = await promised();
    expect(names).toContain(CANDIDATE);
    expect((await page()).untold?.unheard).toEqual([]);
    expect(await write(12)).toEqual(names);
  });

  it("are nobody whose address is shut, or whose mail has failed since", async () => {
    const { world, move, promised, page, told, application, dan } = await setUp();
    const mail = await world.db.mail.findFirstOrThrow({ where: { to: dan.email } });
    const shut = await world.db.suppression.create({
      data: { address: dan.email.toUpperCase(), reason: "bounced", mailId: mail.id },
    });
    await move(1, 3, "15:00");
    expect(await promised()).toEqual([CANDIDATE]);
    expect((await page()).untold?.unheard).toEqual([{ name: dan.name, why: "mail to them comes back" }]);
    await world.db.suppression.update({ where: { id: shut.id }, data: { liftedAt: minute(2) } });
    expect(await promised()).toEqual([dan.name, CANDIDATE].toSorted());
    await told(6);
    expect((await page()).untold).toBeNull();
    await world.db.mail.updateMany({
      where: { applicationId: application.id, to: dan.email, createdAt: minute(6) },
      data: { state: "failed" },
    });
    expect((await page()).untold).toMatchObject({
      names: [],
      unheard: [{ name: dan.name, why: "the mail to them has failed" }],
    });
  });
});

describe("whoever holds an interview whose questions are others now", () => {
  it("hears so behind the change of the interview itself, and not of what came before they knew of it", async () => {
    const { world, jobs, ctx, swap, move, write, eve, dan, ids, application } = await setUp();
    const applicationId = application.id;
    const drop = async (minutes: number, place: number) => {
      const { blocks, stamp: seen } = await getLoopPlan(ctx, applicationId);
      const { questions } = blocks.find(({ id }) => id === ids[place])!;
      const edit = { kind: "remove", interviewId: ids[place]!, questionId: questions[1]!.id } as const;
      await changePlan({ ...ctx, now: minute(minutes) }, { applicationId, edit, seen, despite: true });
    };
    /**
     * Runs the jobs about plans, which leave those that have to wait behind, and answers who of the two has a mail. A
     * third may have one too: whether planning anew touches others' questions is chance where questions are alike.
     */
    const tellPlans = async (at: number) => {
      const system = { ...world.visitorCtx(minute(at)), eventActor: { kind: "system", id: null } } as const;
      const due = jobs.enqueued.filter(({ name }) => name === tellAboutPlanJob.name);
      const others = jobs.enqueued.filter(({ name }) => name !== tellAboutPlanJob.name);
      jobs.enqueued.splice(0, jobs.enqueued.length, ...others);
      for (const { payload } of due) await tellAboutPlan(system, tellAboutPlanJob.payload.parse(payload));
      const mails = await world.db.mail.findMany({
        where: { applicationId, template: "plan-changed", to: { in: [dan.email, eve.email] } },
        orderBy: { toName: "asc" },
      });
      return mails.map(({ to }) => to);
    };
    await tellPlans(0);
    await swap(1, 0, eve.id);
    await move(1, 3, "15:00");
    await drop(2, 0);
    await drop(2, 3);
    expect(await tellPlans(3)).toEqual([]);
    const waiting = jobs.enqueued.filter(({ name }) => name === tellAboutPlanJob.name);
    await write(6);
    jobs.enqueued.push(...waiting);
    expect(await tellPlans(7)).toEqual([dan.email]);
    await drop(8, 0);
    expect(await tellPlans(9)).toEqual([dan.email, eve.email]);
  });
});
