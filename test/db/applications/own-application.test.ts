import { describe, expect, it } from "vitest";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import { askAsCandidate } from "#app/use-cases/applications/ask-as-candidate.server.ts";
import { giveFeedback } from "#app/use-cases/applications/give-feedback.server.ts";
import { withdrawOwnApplication } from "#app/use-cases/applications/withdraw-own-application.server.ts";
import { disposeApplication } from "#app/use-cases/applications/dispose-application.server.ts";
import { recordOwnComfort } from "#app/use-cases/applications/record-own-comfort.server.ts";
import { chooseOwnZone } from "#app/use-cases/applications/choose-own-zone.server.ts";
import { getOwnApplication } from "#app/use-cases/applications/get-own-application.server.ts";
import { eraseCandidate } from "#app/use-cases/applications/erase-candidate.server.ts";
import { reopenApplication } from "#app/use-cases/applications/reopen-application.server.ts";
import { resolveRequest } from "#app/use-cases/applications/resolve-request.server.ts";
import { getDayProposals } from "#app/use-cases/interviews/get-day-proposals.server.ts";
import { getInterview } from "#app/use-cases/interviews/get-interview.server.ts";
import { rebookInterview } from "#app/use-cases/interviews/rebook-interview.server.ts";
import { booking } from "#test/builders/booking.ts";
import { minute } from "#test/builders/room.ts";
import { NOW, buildWorld } from "#test/builders/world.ts";
import type { World } from "#test/builders/world.ts";
import { mailsLeave } from "#test/builders/leaving-mails.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();

function tokenOf(world: World, application: { id: string; linkVersion: number }): string {
  return candidateLink(world.visitorCtx(), application).split("/status/")[1]!;
}

async function setUp(stage: "resume_screen" | "phone_screen" | "onsite" | "debrief" | "hired" = "onsite") {
  const world = await buildWorld(database());
  const recruiter = await world.buildPerson("recruiter", "Rui Costa");
  const ana = await world.buildPerson("interviewer", "Ana Ruiz");
  const opening = await world.buildOpening({ recruiter });
  const application = await world.buildApplication({ opening, stage, name: "Rosa Lindqvist" });
  const token = tokenOf(world, application);
  const visitor = (at = 0) => world.visitorCtx(minute(at));
  const page = () => getOwnApplication(visitor(), token);
  const reject = (at = 0) =>
    disposeApplication(world.ctxFor(recruiter, minute(at)), {
      applicationId: application.id,
      to: "rejected",
      reasonCode: "not_eligible",
      text: "canary of the inside",
      sendMail: true,
      personalNote: "",
    });
  const rowOf = () => world.db.application.findFirstOrThrow({ where: { id: application.id } });
  const interview = (
    number: number,
    state: "scheduled" | "completed" | "cancelled" | "no_show" | "in_progress",
  ) => world.buildInterview({ application, interviewer: ana, number, state, startsAt: minute(60 * number) });
  return { world, recruiter, ana, opening, application, token, visitor, page, reject, rowOf, interview };
}

it("says to a candidate that what is booked is on two days of their calendar", async () => {
  const { world, page, interview } = await setUp();
  await interview(1, "scheduled");
  const second = await interview(2, "scheduled");
  expect((await page()).standing.whatNext).not.toMatch(/days/);
  await world.db.interview.update({ where: { id: second.id }, data: { startsAt: minute(3 * 24 * 60) } });
  expect((await page()).standing.whatNext).toMatch(/^They are on two days\./);
});

describe("a private link", () => {
  it("opens its own application only; forged, cut and ended ones open nothing", async () => {
    const { world, application, token, visitor, page } = await setUp();
    expect(await page()).toMatchObject({ candidate: { name: "Rosa Lindqvist" }, open: true });
    const other = await world.buildApplication();
    const [, , signature] = token.split(".");
    const wrong = [
      "",
      token.slice(0, -1),
      `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`,
      `${other.id}.1.${signature}`,
      `${application.id}.2.${signature}`,
      `${application.id}..${signature}`,
      tokenOf(world, { id: "unknown", linkVersion: 1 }),
    ];
    const words = { interviewId: null, text: "Hello" };
    for (const one of wrong) {
      await expect(getOwnApplication(visitor(), one)).rejects.toMatchObject({ kind: "not_found" });
      await expect(askAsCandidate(visitor(), one, words)).rejects.toMatchObject({ kind: "not_found" });
      await expect(withdrawOwnApplication(visitor(), one, "")).rejects.toMatchObject({ kind: "not_found" });
    }
    await world.db.application.update({ where: { id: application.id }, data: { linkVersion: 2 } });
    await expect(page()).rejects.toMatchObject({ kind: "not_found" });
    await getOwnApplication(visitor(), tokenOf(world, { id: application.id, linkVersion: 2 }));
  });

  it("shows nothing that anybody wrote about the candidate", async () => {
    const { world, application, interview, ana, page, recruiter } = await setUp();
    const { db } = world;
    const held = await interview(1, "completed");
    const canary = "canary of the inside";
    const about = { interviewId: held.id, applicationId: application.id };
    await db.interview.update({
      where: { id: held.id },
      data: { phoneOutcomeNote: canary, closeStrength: canary, cancelledReason: canary },
    });
    await db.thread.create({ data: { ...about, text: canary, authorId: ana.id, createdAt: NOW } });
    await db.signal.create({
      data: { ...about, lineId: "l", competencyKey: "sql", text: canary, authorId: ana.id, notedAt: NOW },
    });
    await db.scorecard.create({
      data: { ...about, authorId: ana.id, state: "submitted", recommendation: "strong_no", summary: canary },
    });
    await db.decision.create({
      data: {
        applicationId: application.id,
        outcome: "no_hire",
        rationale: canary,
        decidedById: recruiter.id,
        decidedAt: NOW,
      },
    });
    const off = await interview(2, "cancelled");
    await db.interview.update({ where: { id: off.id }, data: { cancelledReason: canary } });
    const shown = await page();
    const all = JSON.stringify(shown);
    expect(all).not.toContain(canary);
    expect(all).not.toMatch(/strong_no|no_hire|score|focus|phoneOutcome|disposition|reason/i);
    expect(shown.interviews.map((one) => one.id)).toEqual([held.id]);
    expect(Object.keys(shown.interviews[0]!).toSorted()).toEqual(
      "address asked feedbackGiven id kind link minutes name place startsAt state timeZone with".split(" "),
    );
  });

  it("does not let on a rejection before its mail has left, in any answer", async () => {
    const { world, application, token, visitor, page, reject, interview } = await setUp();
    const { id: interviewId } = await interview(1, "scheduled");
    const turn = (state: "scheduled" | "cancelled") =>
      world.db.interview.update({ where: { id: interviewId }, data: { state } });
    // A rejection cancels what is booked, and that is told at once: the page looks as after any cancellation.
    await turn("cancelled");
    const cancelled = await page();
    await turn("scheduled");
    const { mailId } = await reject();
    expect(await page()).toEqual(cancelled);
    await askAsCandidate(visitor(), token, { interviewId: null, text: "How long will it take?" });
    await expect(
      askAsCandidate(visitor(), token, { interviewId, text: "Thursday, please." }),
    ).rejects.toMatchObject({ kind: "conflict", message: expect.not.stringMatching(/ended/) as string });
    await mailsLeave(world, mailId!);
    expect(await page()).toMatchObject({
      open: false,
      standing: { headline: "We are not going on with this application" },
    });
    await expect(askAsCandidate(visitor(), token, { interviewId: null, text: "Why?" })).rejects.toMatchObject(
      { kind: "conflict" },
    );
    expect(await world.db.candidateRequest.count({ where: { applicationId: application.id } })).toBe(1);
  });

  it("does not take the mail of an earlier rejection for that of a later one", async () => {
    const { world, application, page, reject, recruiter } = await setUp();
    const { mailId } = await reject();
    await mailsLeave(world, mailId!);
    await reopenApplication(world.ctxFor(recruiter, minute(10)), {
      applicationId: application.id,
      reason: "A mistake.",
    });
    expect((await page()).open).toBe(true);
    await reject(20);
    expect((await page()).open).toBe(true);
  });
});

describe("withdrawing", () => {
  it("ends the application once, with the candidate's words, cancels what is booked and mails nothing to them", async () => {
    const { world, application, token, visitor, page, rowOf, interview } = await setUp();
    const [booked, held] = [await interview(1, "scheduled"), await interview(2, "completed")];
    const tries = await Promise.allSettled(
      [1, 2, 3].map(() => withdrawOwnApplication(visitor(), token, "  I took another offer.  ")),
    );
    expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    for (const one of tries) {
      if (one.status === "rejected") expect(one.reason).toMatchObject({ kind: "conflict" });
    }
    expect(await rowOf()).toMatchObject({
      disposition: "withdrawn",
      dispositionText: "I took another offer.",
    });
    const states = await world.db.interview.findMany({ where: { id: { in: [booked.id, held.id] } } });
    expect(states.map((one) => one.state).toSorted()).toEqual(["cancelled", "completed"]);
    expect(await world.db.mail.count({ where: { applicationId: application.id } })).toBe(0);
    expect(
      await world.db.event.findFirst({
        where: { applicationId: application.id, type: "application.withdrawn" },
      }),
    ).toMatchObject({ actorKind: "candidate", actorId: application.candidateId });
    expect(await page()).toMatchObject({ open: false });
  });

  it("comes before a rejection that nobody has told: its mail is taken back", async () => {
    const { world, application, token, visitor, page, reject, rowOf } = await setUp();
    const { mailId } = await reject();
    await withdrawOwnApplication(visitor(1), token, "");
    expect(await world.db.mail.findFirst({ where: { id: mailId! } })).toMatchObject({ state: "taken_back" });
    expect(await rowOf()).toMatchObject({ disposition: "withdrawn", dispositionCode: "other_withdrawal" });
    expect((await page()).standing.headline).toBe("You have withdrawn your application");
    const events = await world.db.event.findMany({
      where: { applicationId: application.id, subjectKind: "application" },
      orderBy: { id: "asc" },
    });
    expect(events.map((event) => event.type)).toEqual([
      "application.rejected",
      "application.reopened",
      "application.withdrawn",
    ]);
  });

  it("is over once the candidate knows of an ending, and for somebody who is hired", async () => {
    const told = await setUp();
    const { mailId } = await told.reject();
    await mailsLeave(told.world, mailId!);
    await expect(withdrawOwnApplication(told.visitor(), told.token, "")).rejects.toMatchObject({
      kind: "conflict",
    });
    expect((await told.rowOf()).disposition).toBe("rejected");
    const hired = await setUp("hired");
    await expect(withdrawOwnApplication(hired.visitor(), hired.token, "")).rejects.toMatchObject({
      kind: "conflict",
    });
    expect((await hired.rowOf()).disposition).toBeNull();
  });
});

describe("asking", () => {
  it("for another time reaches the recruiter by mail once, and the page says so until it is answered", async () => {
    const { world, application, token, visitor, page, interview, recruiter, ana } = await setUp();
    const { id } = await interview(1, "scheduled");
    const ask = () => askAsCandidate(visitor(), token, { interviewId: id, text: "Thursday, please." });
    const tries = await Promise.allSettled([ask(), ask()]);
    expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    await expect(
      askAsCandidate(visitor(), token, { interviewId: id, text: "Or Friday." }),
    ).rejects.toMatchObject({ kind: "conflict", message: expect.stringContaining("already") as string });
    const mails = await world.db.mail.findMany({ where: { applicationId: application.id } });
    expect(mails).toMatchObject([{ to: recruiter.email, template: "reschedule-asked" }]);
    expect(mails[0]!.props).toMatchObject({ message: "Thursday, please." });
    expect((await page()).interviews).toMatchObject([{ id, asked: true }]);
    await rebookInterview(world.ctxFor(recruiter), id, booking(ana, { date: "2026-11-26" }));
    expect((await page()).interviews).toMatchObject([{ id, asked: false }]);
    await ask();
  });

  it("a question reaches the hiring manager when the recruiter has left", async () => {
    const { world, application, opening, token, visitor, recruiter } = await setUp();
    await world.db.person.update({ where: { id: recruiter.id }, data: { deactivatedAt: NOW } });
    await askAsCandidate(visitor(), token, { interviewId: null, text: "May I bring notes?" });
    const manager = await world.db.person.findFirstOrThrow({ where: { id: opening.hiringManagerId } });
    expect(await world.db.mail.findFirst({ where: { applicationId: application.id } })).toMatchObject({
      to: manager.email,
      template: "candidate-question",
    });
  });

  it("is refused empty, too long, about interviews that are not ahead or not theirs, twice and a sixth time", async () => {
    const { world, application, token, visitor, interview } = await setUp();
    const ask = (text: string, interviewId: string | null = null) =>
      askAsCandidate(visitor(), token, { interviewId, text });
    for (const text of ["", "  \n ", "x".repeat(4001)]) {
      await expect(ask(text)).rejects.toMatchObject({
        kind: "invalid",
        fields: { text: expect.any(String) as string },
      });
    }
    const ids = [];
    for (const [index, state] of (["in_progress", "completed", "cancelled", "no_show"] as const).entries()) {
      ids.push((await interview(index + 1, state)).id);
    }
    const stranger = await world.buildApplication({ stage: "onsite" });
    const theirs = await world.buildInterview({
      application: stranger,
      interviewer: await world.buildPerson("interviewer"),
    });
    for (const id of [...ids, theirs.id, "unknown"]) {
      await expect(ask("Thursday, please.", id)).rejects.toMatchObject({ kind: "conflict" });
    }
    for (const text of ["one", "two", "three", "four"]) await ask(text);
    await expect(ask(" two ")).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("has this message already") as string,
    });
    await ask("five");
    await expect(ask("six")).rejects.toMatchObject({ kind: "conflict" });
    expect(await world.db.candidateRequest.count({ where: { applicationId: application.id } })).toBe(5);
  });
});

describe("answering a request", () => {
  it("is done once, by those who run the process, for the application it belongs to", async () => {
    const { world, application, token, visitor, recruiter, ana, interview } = await setUp();
    await interview(1, "scheduled");
    await askAsCandidate(visitor(), token, { interviewId: null, text: "May I bring notes?" });
    const request = await world.db.candidateRequest.findFirstOrThrow({
      where: { applicationId: application.id },
    });
    const input = { applicationId: application.id, requestId: request.id };
    await expect(resolveRequest(world.ctxFor(ana), input)).rejects.toMatchObject({ kind: "forbidden" });
    const stranger = world.ctxFor(await world.buildPerson("hiring_manager"));
    await expect(resolveRequest(stranger, input)).rejects.toMatchObject({ kind: "not_found" });
    const ctx = world.ctxFor(recruiter, minute(5));
    const other = await world.buildApplication();
    for (const wrong of [
      { ...input, requestId: "unknown" },
      { ...input, applicationId: other.id },
    ]) {
      await expect(resolveRequest(ctx, wrong)).rejects.toMatchObject({ kind: "not_found" });
    }
    const tries = await Promise.allSettled([resolveRequest(ctx, input), resolveRequest(ctx, input)]);
    expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(tries.find((one) => one.status === "rejected")?.reason).toMatchObject({ kind: "conflict" });
    expect(await world.db.candidateRequest.findFirst({ where: { id: request.id } })).toMatchObject({
      resolvedAt: minute(5),
      resolvedById: recruiter.id,
    });
    expect(
      await world.db.event.count({
        where: { applicationId: application.id, type: "candidate.request_resolved" },
      }),
    ).toBe(1);
  });
});

describe("the two questions after an interview", () => {
  it("are asked for each held interview, and answered once", async () => {
    const { world, application, token, visitor, page, interview } = await setUp();
    const [first, second] = [await interview(1, "completed"), await interview(2, "completed")];
    const answer = { interviewId: first.id, rating: 4, text: " Kind people. " };
    const tries = await Promise.allSettled([1, 2].map(() => giveFeedback(visitor(), token, answer)));
    expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(tries.find((one) => one.status === "rejected")?.reason).toMatchObject({ kind: "conflict" });
    expect(
      await world.db.candidateFeedback.findMany({ where: { applicationId: application.id } }),
    ).toMatchObject([{ interviewId: first.id, rating: 4, text: "Kind people." }]);
    const given = (await page()).interviews.map((one) => [one.id, one.feedbackGiven]);
    expect(given).toEqual([
      [first.id, true],
      [second.id, false],
    ]);
    await giveFeedback(visitor(), token, { interviewId: second.id, rating: 1, text: "" });
    const events = await world.db.event.findMany({ where: { type: "candidate.feedback_given" } });
    expect(JSON.stringify(events.map(({ before, after }) => [before, after]))).not.toContain("Kind");
  });

  it("are for interviews that were held, their own, and one of five answers", async () => {
    const { world, application, token, visitor, interview } = await setUp();
    const held = await interview(1, "completed");
    for (const rating of [0, 6, 2.5, NaN]) {
      await expect(
        giveFeedback(visitor(), token, { interviewId: held.id, rating, text: "" }),
      ).rejects.toMatchObject({ kind: "invalid", fields: { rating: expect.any(String) as string } });
    }
    await expect(
      giveFeedback(visitor(), token, { interviewId: held.id, rating: 3, text: "x".repeat(4001) }),
    ).rejects.toMatchObject({ kind: "invalid" });
    const ids = [];
    for (const [index, state] of (["scheduled", "in_progress", "cancelled", "no_show"] as const).entries()) {
      ids.push((await interview(index + 2, state)).id);
    }
    const theirs = await world.buildInterview({
      application: await world.buildApplication({ stage: "onsite" }),
      interviewer: await world.buildPerson("interviewer"),
      state: "completed",
    });
    for (const interviewId of [...ids, theirs.id]) {
      await expect(
        giveFeedback(visitor(), token, { interviewId, rating: 5, text: "" }),
      ).rejects.toMatchObject({ kind: "conflict" });
    }
    expect(await world.db.candidateFeedback.count({ where: { applicationId: application.id } })).toBe(0);
  });
});

describe("what puts a candidate at ease", () => {
  const words = { spokenName: "ROH-sa", comfort: "A break after an hour" };

  it("is theirs to say: kept with what it was, and read by whoever meets them", async () => {
    const { world, ana, application, token, visitor, interview } = await setUp();
    const { id: interviewId } = await interview(1, "scheduled");
    await recordOwnComfort(visitor(1), token, { spokenName: "Rosa", comfort: "" });
    await recordOwnComfort(visitor(2), token, words);
    const events = await world.db.event.findMany({
      where: { applicationId: application.id, type: "candidate.changed" },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ before, after }) => [before, after])).toEqual([
      [
        { spokenName: "", comfort: "" },
        { spokenName: "Rosa", comfort: "" },
      ],
      [{ spokenName: "Rosa", comfort: "" }, words],
    ]);
    expect(events[1]).toMatchObject({ actorKind: "candidate" });
    const { brief } = await getInterview(world.ctxFor(ana), interviewId);
    expect(brief.logistics).toEqual(
      expect.arrayContaining([
        { label: "Say the name", text: words.spokenName },
        { label: "To be at ease", text: words.comfort },
      ]),
    );
  });

  it("is refused from a forged link, and once the application has ended for them", async () => {
    const { world, application, token, visitor } = await setUp();
    await expect(recordOwnComfort(visitor(), `${token}x`, words)).rejects.toMatchObject({
      kind: "not_found",
    });
    await withdrawOwnApplication(visitor(), token, "");
    await expect(recordOwnComfort(visitor(1), token, words)).rejects.toMatchObject({ kind: "conflict" });
    expect(
      await world.db.candidate.findUniqueOrThrow({ where: { id: application.candidateId } }),
    ).toMatchObject({ spokenName: "", comfort: "" });
  });
});

describe("the zone of a candidate's times", () => {
  const zoneOf = async (world: World, id: string) =>
    (await world.db.candidate.findUniqueOrThrow({ where: { id } })).timeZone;

  it("is the company's until they name theirs, and is not called theirs", async () => {
    const { world, page } = await setUp();
    const { timeZone } = await world.db.company.findFirstOrThrow();
    expect((await page()).candidate).toMatchObject({ timeZone, zoneKnown: false });
  });

  it("is theirs to choose: told as a change, and what the recruiter plans by", async () => {
    const { world, recruiter, application, token, visitor, page } = await setUp();
    await chooseOwnZone(visitor(1), token, "Asia/Tokyo");
    await chooseOwnZone(visitor(2), token, "Asia/Tokyo");
    expect((await page()).candidate).toMatchObject({ timeZone: "Asia/Tokyo", zoneKnown: true });
    const events = await world.db.event.findMany({
      where: { applicationId: application.id, type: "candidate.changed" },
    });
    expect(events.map(({ actorKind, before, after }) => ({ actorKind, before, after }))).toEqual([
      { actorKind: "candidate", before: { timeZone: "" }, after: { timeZone: "Asia/Tokyo" } },
    ]);
    const proposed = await getDayProposals(world.ctxFor(recruiter), application.id, { byVideo: true });
    expect(proposed).toMatchObject({ zone: "Asia/Tokyo", candidate: { timeZone: "Asia/Tokyo" } });
  });

  it("is refused when it is unknown, from a forged link, and once the application has ended for them", async () => {
    const { world, application, token, visitor } = await setUp();
    await expect(chooseOwnZone(visitor(), token, "Mars/Olympus")).rejects.toMatchObject({
      fields: { timeZone: expect.stringMatching(/from the list/) as string },
    });
    await expect(chooseOwnZone(visitor(), `${token}x`, "Asia/Tokyo")).rejects.toMatchObject({
      kind: "not_found",
    });
    await withdrawOwnApplication(visitor(), token, "");
    await expect(chooseOwnZone(visitor(1), token, "Asia/Tokyo")).rejects.toMatchObject({ kind: "conflict" });
    expect(await zoneOf(world, application.candidateId)).toBe("");
  });

  it("goes with them when they are erased", async () => {
    const { world, application, token, visitor } = await setUp();
    await chooseOwnZone(visitor(), token, "Asia/Tokyo");
    const admin = await world.buildPerson("admin");
    const erase = { candidateId: application.candidateId, typedName: "Rosa Lindqvist" };
    await eraseCandidate(world.ctxFor(admin), { ...erase, reasonCode: "candidate_request" });
    expect(await zoneOf(world, application.candidateId)).toBe("");
    const events = await world.db.event.findMany({ where: { candidateId: application.candidateId } });
    expect(JSON.stringify(events.map(({ before, after }) => [before, after]))).not.toContain("Asia/Tokyo");
  });
});
