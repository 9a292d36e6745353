import { describe, expect, it } from "vitest";
import { renderStoredMail } from "#app/emails/render-mail.tsx";
import { withdrawOwnApplication } from "#app/use-cases/applications/withdraw-own-application.server.ts";
import { disposeApplication } from "#app/use-cases/applications/dispose-application.server.ts";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import { cancelInterview } from "#app/use-cases/interviews/cancel-interview.server.ts";
import { getCalendarFile } from "#app/use-cases/interviews/get-calendar-file.server.ts";
import { rebookInterview } from "#app/use-cases/interviews/rebook-interview.server.ts";
import { because, booking, bookOne, letLeave, tellEverybody } from "#test/builders/booking.ts";
import { minute } from "#test/builders/room.ts";
import { buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();

async function setUp() {
  const world = await buildWorld(database());
  const recruiter = await world.buildPerson("recruiter");
  const [ana, ben, cleo] = [
    await world.buildPerson("interviewer", "Ana Ruiz"),
    await world.buildPerson("interviewer", "Ben Okafor"),
    await world.buildPerson("interviewer", "Cleo Marsh"),
  ];
  const application = await world.buildApplication({ stage: "onsite", name: "Rosa Lindqvist" });
  const ctx = world.ctxFor(recruiter);
  const { interviewId } = await bookOne(ctx, {
    applicationId: application.id,
    kind: "onsite",
    number: 1,
    ...booking(ana, { shadowIds: [ben.id] }),
  });
  const rebook = (change: object, interviewer = ana) =>
    rebookInterview(ctx, interviewId, booking(interviewer, { shadowIds: [ben.id], ...change }));
  /** Lets the jobs run at a minute and answers whom they wrote to, with what; unless it stays, it leaves. */
  const told = async (at: number, times = 1, { stays = false } = {}) => {
    await tellEverybody(world, minute(at), times);
    const mails = await world.db.mail.findMany({ where: { interviewId, createdAt: minute(at) } });
    if (!stays) await letLeave(world, application.id, minute(at));
    const rows = mails.map(({ toName, template }) => `${toName}: ${template}`);
    return { mails, rows: rows.toSorted() };
  };
  return { world, ana, ben, cleo, application, ctx, interviewId, rebook, told };
}

const fileOf = (mails: readonly { toName: string; attachments: unknown }[], name: string) => {
  const mail = mails.find((one) => one.toName === name);
  return (mail?.attachments as { content: string }[])[0]!.content.replaceAll("\r\n ", "");
};

describe("the mails of a booking", () => {
  it("go to candidate, interviewer and shadow once, each with a calendar file of their own", async () => {
    const { interviewId, told, ana } = await setUp();
    const { mails, rows } = await told(1, 2);
    expect(rows).toEqual([
      "Ana Ruiz: interview-invitation-interviewer",
      "Ben Okafor: interview-invitation-interviewer",
      "Rosa Lindqvist: interview-invitation",
    ]);
    const file = fileOf(mails, "Rosa Lindqvist");
    expect(file).toContain("METHOD:REQUEST");
    expect(file).toContain(`UID:${interviewId}@baton.test`);
    expect(file).toContain("SEQUENCE:0");
    expect(file).toContain("DTSTART:20261124T140000Z");
    expect(file).not.toContain(ana.email);
    expect(mails.find((mail) => mail.toName === "Ben Okafor")!.props).toMatchObject({ part: "shadow" });
  });

  it("say where the candidate's clock stands, and ours where ours does", async () => {
    const { world, application, told } = await setUp();
    await world.db.candidate.update({
      where: { id: application.candidateId },
      data: { timeZone: "Asia/Kolkata" },
    });
    const { mails } = await told(1);
    const zones = mails.map(({ toName, props }) => [toName, (props as { timeZone: string }).timeZone]);
    expect(Object.fromEntries(zones)).toEqual({
      "Ana Ruiz": "Europe/Berlin",
      "Ben Okafor": "Europe/Berlin",
      "Rosa Lindqvist": "Asia/Kolkata",
    });
  });

  it("hold nothing of the inside for the candidate: no focus, no page of ours, no shadow", async () => {
    const { told, ben, interviewId } = await setUp();
    const { mails } = await told(1);
    const { props, attachments } = mails.find((mail) => mail.toName === "Rosa Lindqvist")!;
    const all = JSON.stringify([props, attachments]);
    expect(all).not.toContain(ben.name);
    expect(all).not.toContain("focus");
    expect(all).not.toContain(`/interviews/${interviewId}`);
  });
});

describe("the mails of a change", () => {
  it("say what it was before, under the same UID with a higher sequence", async () => {
    const { interviewId, rebook, told } = await setUp();
    await told(1);
    await rebook({ time: "16:00" });
    const { mails, rows } = await told(2);
    expect(rows).toEqual([
      "Ana Ruiz: interview-changed-interviewer",
      "Ben Okafor: interview-changed-interviewer",
      "Rosa Lindqvist: interview-changed",
    ]);
    for (const { props, toName } of mails) {
      expect(props, toName).toMatchObject({
        startsAt: "2026-11-24T15:00:00.000Z",
        formerStartsAt: "2026-11-24T14:00:00.000Z",
      });
    }
    const file = fileOf(mails, "Ana Ruiz");
    expect(file).toContain(`UID:${interviewId}@baton.test`);
    expect(file).toContain("SEQUENCE:1");
    expect(file).toContain("METHOD:REQUEST");
  });

  it("invite who takes over, cancel for who is relieved, and tell the candidate whom they meet", async () => {
    const { rebook, told, cleo } = await setUp();
    await told(1);
    await rebook({}, cleo);
    const { mails, rows } = await told(2);
    expect(rows).toEqual([
      "Ana Ruiz: interview-cancelled-interviewer",
      "Cleo Marsh: interview-invitation-interviewer",
      "Rosa Lindqvist: interview-changed",
    ]);
    const off = fileOf(mails, "Ana Ruiz");
    expect(off).toContain("METHOD:CANCEL");
    expect(off).toContain("SEQUENCE:1");
  });

  it("tell a shadow who takes over that they hold it now, and who is relieved that it goes on", async () => {
    const { rebook, told, ben, ana } = await setUp();
    await told(1);
    await rebook({ shadowIds: [] }, ben);
    const { mails, rows } = await told(2);
    expect(rows).toEqual([
      "Ana Ruiz: interview-cancelled-interviewer",
      "Ben Okafor: interview-changed-interviewer",
      "Rosa Lindqvist: interview-changed",
    ]);
    const wordsTo = async (name: string) => {
      const { template, props } = mails.find(({ toName }) => toName === name)!;
      return renderStoredMail(template, props);
    };
    const toBen = await wordsTo("Ben Okafor");
    expect(toBen.subject).toMatch(/^You hold this interview now: /);
    expect(toBen.text).toContain("before, you would have sat in on it");
    const toAna = await wordsTo("Ana Ruiz");
    expect(toAna.subject).toMatch(/^You are no longer on an interview: /);
    expect(toAna.text.replaceAll(/\s+/g, " ")).toContain("takes place without you. The time is yours again.");
    expect(toAna.text).not.toContain("will not take place");
    // The next change is told by the part they have by now.
    await rebook({ shadowIds: [ben.id] }, ana);
    expect((await told(3)).rows).toEqual([
      "Ana Ruiz: interview-invitation-interviewer",
      "Ben Okafor: interview-changed-interviewer",
      "Rosa Lindqvist: interview-changed",
    ]);
    expect((await told(4)).rows).toEqual([]);
  });

  it("spare whoever it does not concern: a new shadow is no news to the candidate", async () => {
    const { rebook, told, cleo, ben } = await setUp();
    await told(1);
    await rebook({ shadowIds: [cleo.id] });
    const { rows } = await told(2);
    expect(rows).toEqual([
      "Ben Okafor: interview-cancelled-interviewer",
      "Cleo Marsh: interview-invitation-interviewer",
    ]);
    await rebook({ shadowIds: [cleo.id, ben.id] });
    expect((await told(3)).rows).toEqual(["Ben Okafor: interview-invitation-interviewer"]);
  });

  it("are one invitation with the last time when the booking changed before anybody was told", async () => {
    const { rebook, told, cleo } = await setUp();
    await rebook({ time: "16:00" });
    await rebook({ time: "16:00", shadowIds: [cleo.id] });
    const { mails, rows } = await told(1);
    expect(rows).toEqual([
      "Ana Ruiz: interview-invitation-interviewer",
      "Cleo Marsh: interview-invitation-interviewer",
      "Rosa Lindqvist: interview-invitation",
    ]);
    expect(mails[0]!.props).toMatchObject({ startsAt: "2026-11-24T15:00:00.000Z" });
  });

  it("start afresh for a candidate whose invitation was taken back", async () => {
    const { world, rebook, told, interviewId } = await setUp();
    await told(1);
    await world.db.mail.updateMany({
      where: { interviewId, template: "interview-invitation" },
      data: { state: "taken_back" },
    });
    await rebook({ time: "16:00" });
    expect((await told(2)).rows).toContain("Rosa Lindqvist: interview-invitation");
  });

  it("never go to somebody who was deactivated", async () => {
    const { world, rebook, told, ana, cleo } = await setUp();
    await told(1);
    await world.db.person.update({ where: { id: ana.id }, data: { deactivatedAt: minute(1) } });
    await rebook({}, cleo);
    expect((await told(2)).rows).toEqual([
      "Cleo Marsh: interview-invitation-interviewer",
      "Rosa Lindqvist: interview-changed",
    ]);
  });
});

describe("the mails of a cancellation", () => {
  it("take it out of everybody's calendar; the reason is for our people only", async () => {
    const { ctx, interviewId, told } = await setUp();
    await told(1);
    await cancelInterview(ctx, interviewId, because("The budget is under review."));
    const { mails, rows } = await told(2);
    expect(rows).toEqual([
      "Ana Ruiz: interview-cancelled-interviewer",
      "Ben Okafor: interview-cancelled-interviewer",
      "Rosa Lindqvist: interview-cancelled",
    ]);
    for (const { toName } of mails) {
      const file = fileOf(mails, toName);
      expect(file).toContain("METHOD:CANCEL");
      expect(file).toContain("STATUS:CANCELLED");
      expect(file).toContain("SEQUENCE:1");
      expect(file).toContain(`UID:${interviewId}@baton.test`);
    }
    const toCandidate = mails.find((mail) => mail.template === "interview-cancelled");
    expect(JSON.stringify(toCandidate)).not.toContain("budget");
    expect(JSON.stringify(mails.find((mail) => mail.toName === "Ana Ruiz"))).toContain("budget");
  });

  it("are not written to anybody who had not heard of the booking", async () => {
    const { ctx, interviewId, told } = await setUp();
    await cancelInterview(ctx, interviewId, because("Booked by mistake."));
    expect((await told(1)).rows).toEqual([]);
  });

  it("go to the candidate at once when the application was rejected, whose own mail waits", async () => {
    const { world, application, ctx, told } = await setUp();
    await told(1);
    await disposeApplication(ctx, {
      applicationId: application.id,
      to: "rejected",
      reasonCode: "position_filled",
      text: "",
      sendMail: true,
      personalNote: "",
    });
    expect((await told(2)).rows).toContain("Rosa Lindqvist: interview-cancelled");
    expect(
      await world.db.mail.findFirst({ where: { applicationId: application.id, template: "rejection" } }),
    ).toMatchObject({ state: "waiting" });
  });

  it("go to our people alone when the candidate withdrew", async () => {
    const { world, application, told } = await setUp();
    await told(1);
    const visitor = world.visitorCtx(minute(2));
    const token = candidateLink(visitor, application).split("/status/")[1]!;
    await withdrawOwnApplication(visitor, token, "");
    expect((await told(3)).rows).toEqual([
      "Ana Ruiz: interview-cancelled-interviewer",
      "Ben Okafor: interview-cancelled-interviewer",
    ]);
  });
});

describe("mails that have not left when something changes", () => {
  const CANDIDATE = "Rosa Lindqvist";

  async function setUpWaiting(state: "waiting" | "held") {
    const scene = await setUp();
    await scene.told(1, 1, { stays: true });
    await scene.world.db.mail.updateMany({ where: { interviewId: scene.interviewId }, data: { state } });
    const open = async () => {
      const mails = await scene.world.db.mail.findMany({
        where: { applicationId: scene.application.id, state: { in: ["waiting", "held"] } },
      });
      return mails.filter(({ toName }) => toName === CANDIDATE);
    };
    return { ...scene, open };
  }

  it.each(["waiting", "held"] as const)("are one invitation with the last time: %s", async (state) => {
    const { rebook, told, open, world, interviewId } = await setUpWaiting(state);
    await rebook({ time: "16:00" });
    await told(2, 2, { stays: true });
    expect(await open()).toMatchObject([
      {
        template: "interview-invitation",
        state: "waiting",
        props: { startsAt: "2026-11-24T15:00:00.000Z" },
      },
    ]);
    const toOurs = await world.db.mail.findMany({
      where: { interviewId, state: { in: ["waiting", "held"] } },
    });
    expect(toOurs.map(({ template }) => template).toSorted()).toEqual([
      "interview-invitation",
      "interview-invitation-interviewer",
      "interview-invitation-interviewer",
    ]);
  });

  it("say nothing at all of a meeting that is off before anybody heard of it", async () => {
    const { ctx, interviewId, told, world } = await setUpWaiting("held");
    await cancelInterview(ctx, interviewId, because("Ill."));
    expect((await told(2)).rows).toEqual([]);
    const states = await world.db.mail.findMany({ where: { interviewId }, select: { state: true } });
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(["taken_back"]));
  });

  it("go no more to a candidate who was rejected or withdrew", async () => {
    for (const to of ["rejected", "withdrawn"] as const) {
      const { ctx, application, told, open } = await setUpWaiting("held");
      await disposeApplication(ctx, {
        applicationId: application.id,
        to,
        reasonCode: to === "rejected" ? "position_filled" : "took_another_offer",
        text: "",
        sendMail: false,
        personalNote: "",
      });
      expect(await open()).toEqual([]);
      expect((await told(2)).rows).toEqual([]);
    }
  });

  it("are told anew where they named another interview too", async () => {
    const { world, ctx, interviewId, application, cleo, open, told } = await setUpWaiting("waiting");
    const other = await bookOne(ctx, {
      applicationId: application.id,
      kind: "onsite",
      number: 2,
      ...booking(cleo, { time: "17:00" }),
    });
    await told(2, 1, { stays: true });
    const [first, second] = await open();
    const item = (id: string, props: object) => ({ ...props, interviewId: id, word: "invitation" });
    await world.db.mail.update({
      where: { id: first!.id },
      data: {
        template: "day-invitation",
        interviewId: null,
        props: {
          ...(first!.props as object),
          items: [
            item(interviewId, first!.props as object),
            item(other.interviewId, second!.props as object),
          ],
        } as never,
      },
    });
    await world.db.mail.delete({ where: { id: second!.id } });
    await cancelInterview(ctx, interviewId, because("Ill."));
    await told(3, 2, { stays: true });
    expect(await open()).toMatchObject([
      { template: "interview-invitation", interviewId: other.interviewId },
    ]);
  });
});

describe("the calendar file of an interview's page", () => {
  it("is the same meeting as the mailed one, and says when it is off", async () => {
    const { world, ctx, interviewId, told, ana, ben, cleo, rebook } = await setUp();
    const mailed = fileOf((await told(0)).mails, "Ana Ruiz");
    const own = (await getCalendarFile(world.ctxFor(ana), interviewId)).content.replaceAll("\r\n ", "");
    const lines = (file: string) =>
      file.split("\r\n").filter((line) => /^(UID|SEQUENCE|DTSTART|DTEND|SUMMARY|LOCATION)/.test(line));
    expect(lines(own)).toEqual(lines(mailed));
    await expect(getCalendarFile(world.ctxFor(cleo), interviewId)).rejects.toMatchObject({
      kind: "not_found",
    });
    await rebook({ shadowIds: [] });
    await expect(getCalendarFile(world.ctxFor(ben), interviewId)).rejects.toMatchObject({
      kind: "not_found",
    });
    await cancelInterview(ctx, interviewId, because("Ill."));
    const off = await getCalendarFile(ctx, interviewId);
    expect(off.content).toContain("METHOD:CANCEL");
    expect(off.content).toContain("SEQUENCE:2");
    expect(off.fileName).toBe("cancelled.ics");
  });
});
