import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import { createFileStore } from "#app/platform/files/file-store.server.ts";
import { addCandidate } from "#app/use-cases/applications/add-candidate.server.ts";
import { disposeApplication } from "#app/use-cases/applications/dispose-application.server.ts";
import { getApplication } from "#app/use-cases/applications/get-application.server.ts";
import { getOwnApplication } from "#app/use-cases/applications/get-own-application.server.ts";
import { getResumeToScreen } from "#app/use-cases/applications/get-resume-to-screen.server.ts";
import { reopenApplication } from "#app/use-cases/applications/reopen-application.server.ts";
import { screenApplication } from "#app/use-cases/applications/screen-application.server.ts";
import { undoScreening } from "#app/use-cases/applications/undo-screening.server.ts";
import { withdrawOwnApplication } from "#app/use-cases/applications/withdraw-own-application.server.ts";
import { listInbox } from "#app/use-cases/reminders/list-inbox.server.ts";
import { tellNews } from "#app/use-cases/reminders/tell-news.server.ts";
import { buildApplying } from "#test/builders/applying.ts";
import { mailsLeave } from "#test/builders/leaving-mails.ts";
import { NOW } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const folder = mkdtempSync(join(tmpdir(), "baton-again-"));
const files = createFileStore({ dir: folder });
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const days = (count: number) => new Date(NOW.getTime() + count * 24 * 3_600_000);
/** Ninety days after the day of these tests. */
const AGAIN_FROM = "2027-02-21";

/** Somebody who has applied once, and what may happen to them since. */
async function appliedOnce() {
  const setting = await buildApplying(database(), files);
  const { world, jobs, opening, recruiter, apply, file, applications } = setting;
  const ask = (kind: "text" | "yes_no" | "file", prompt: string, knockOuts: string[] = []) =>
    world.db.openingQuestion.create({
      data: { openingId: opening.id, position: 1, kind, prompt, choices: [], knockOuts },
    });
  const [why, permit, sample] = [
    await ask("text", "Why us?"),
    await ask("yes_no", "A permit?", ["no"]),
    await ask("file", "A work sample"),
  ];
  await apply({
    resume: await file("first.pdf"),
    answers: { [why.id]: "Rivers", [permit.id]: "no" },
    files: { [sample.id]: await file("sample.pdf") },
  });
  const [first] = await applications();
  if (!first) throw new Error("Nobody applied.");
  const ctx = (at = NOW) => world.ctxFor(recruiter, at);
  const token = (application = first) =>
    candidateLink(world.visitorCtx(), application).split("/status/")[1] ?? "";
  const ownPage = (at = NOW) => getOwnApplication(world.visitorCtx(at), token());
  const reject = (sendMail: boolean, at = NOW) =>
    disposeApplication(ctx(at), {
      applicationId: first.id,
      to: "rejected",
      reasonCode: "must_haves_not_shown",
      text: "",
      sendMail,
      personalNote: "",
    });
  const mailLeaves = async () => {
    const mails = await world.db.mail.findMany({ where: { template: "rejection", state: "waiting" } });
    await mailsLeave(world, ...mails.map(({ id }) => id));
  };
  const lastMail = () =>
    world.db.mail.findFirstOrThrow({
      where: { template: { startsWith: "application-" }, candidateId: first.candidateId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    });
  const inbox = async () => {
    const system = { ...world.visitorCtx(), eventActor: { kind: "system" as const, id: null } };
    for (const { name, payload } of jobs.enqueued)
      if (name === "tell-news") await tellNews(system, payload as { eventId: string });
    return (await listInbox(ctx())).open.map(({ title }) => title);
  };
  const again = async (at: Date, answers: Record<string, string> = {}) =>
    apply({ resume: await file("second.pdf"), answers }, at);
  return {
    ...setting,
    first,
    why,
    permit,
    sample,
    ctx,
    ownPage,
    token,
    reject,
    mailLeaves,
    lastMail,
    inbox,
    again,
  };
}

describe("somebody whose application goes on", () => {
  it("adds the new resume and every new answer to it; the former ones stay, and the recruiter reads both", async () => {
    const { first, why, permit, sample, apply, file, applications, ctx } = await appliedOnce();
    await apply(
      {
        resume: await file("second.pdf"),
        answers: { [why.id]: "Rivers", [permit.id]: "yes" },
        files: { [sample.id]: await file("sample.pdf") },
      },
      days(2),
    );
    expect(await applications()).toHaveLength(1);
    const page = await getApplication(ctx(), first.id);
    expect(page.documents.map(({ fileName }) => fileName).sort()).toEqual(["first.pdf", "second.pdf"]);
    const said = page.answers.map(({ prompt, answer, givenAt, earlier }) => [
      prompt,
      answer,
      givenAt,
      earlier.map((one) => [one.answer, one.knockOut, one.givenAt]),
    ]);
    expect(said).toEqual(
      expect.arrayContaining([
        ["Why us?", "Rivers", NOW, []],
        ["A permit?", "yes", days(2), [["no", true, NOW]]],
        ["A work sample", "sample.pdf", days(2), [["sample.pdf", false, NOW]]],
      ]),
    );
    const own = page.answers.find(({ prompt }) => prompt === "A work sample");
    expect(own?.file).not.toBe(own?.earlier[0]?.file);
    expect((await getResumeToScreen(ctx(), first.id)).answers).toEqual(page.answers);
    expect(page.timeline.map(({ what }) => what)).toContain(
      "Applied again; the new resume and 2 new answers were kept here",
    );
  });

  it("is told so by mail, and their recruiter in the inbox", async () => {
    const { lastMail, inbox, again } = await appliedOnce();
    await again(days(1));
    expect(await lastMail()).toMatchObject({
      template: "application-repeated",
      state: "waiting",
      props: { readAgainFrom: null },
    });
    expect(await inbox()).toEqual([
      "Rosa Lindqvist has applied again: what is new is kept with the application",
    ]);
  });
});

describe("somebody who withdrew", () => {
  it("applies again at once: a new application from the beginning, and the former one stays as it ended", async () => {
    const { world, first, applications, ctx, ownPage, token, lastMail, again } = await appliedOnce();
    await withdrawOwnApplication(world.visitorCtx(), token(), "Moving house");
    expect((await ownPage()).applyAgain).toMatchObject({ from: null, at: expect.any(String) as string });
    const before = await world.db.event.count({ where: { applicationId: first.id } });
    await again(days(1));
    const [former, newer] = (await applications()).toSorted((a, b) => a.attempt - b.attempt);
    expect(former).toMatchObject({ id: first.id, disposition: "withdrawn", attempt: 1 });
    expect(newer).toMatchObject({ stage: "resume_screen", disposition: null, attempt: 2 });
    expect(newer?.documents.map(({ fileName }) => fileName)).toEqual(["second.pdf"]);
    expect(await world.db.event.count({ where: { applicationId: first.id } })).toBe(before);
    expect(await lastMail()).toMatchObject({ template: "application-received", applicationId: newer?.id });
    const page = await getApplication(ctx(), newer!.id);
    expect(page.seenBefore.applications).toMatchObject([{ id: first.id, disposition: "withdrawn" }]);
    expect(page.timeline.map(({ what }) => what)).toContain(
      "Applied again on the careers page, after an earlier application had ended",
    );
    // Once they are in a new run, the page of the former one offers no third.
    expect((await ownPage(days(2))).applyAgain).toBeNull();
    await expect(withdrawOwnApplication(world.visitorCtx(), token(), "")).rejects.toMatchObject({
      kind: "conflict",
    });
  });

  it("does it twice at once, and is in one new run", async () => {
    const { world, applications, token, again } = await appliedOnce();
    await withdrawOwnApplication(world.visitorCtx(), token(), "");
    await Promise.all([again(days(1)), again(days(1))]);
    const all = await applications();
    expect(all.map(({ attempt }) => attempt).sort()).toEqual([1, 2]);
    expect(all.find(({ attempt }) => attempt === 2)?.documents).toHaveLength(2);
  });
});

describe("somebody who was rejected and told", () => {
  it("is read again once the company's days are over, and until then nothing they send is lost", async () => {
    const { first, applications, ownPage, reject, mailLeaves, lastMail, inbox, again } = await appliedOnce();
    await reject(true);
    await mailLeaves();
    expect((await ownPage(days(89))).applyAgain).toMatchObject({ from: AGAIN_FROM });
    await again(days(89));
    expect((await applications()).map(({ id }) => id)).toEqual([first.id]);
    expect((await applications())[0]?.documents.map(({ fileName }) => fileName)).toContain("second.pdf");
    expect(await lastMail()).toMatchObject({
      template: "application-repeated",
      props: { readAgainFrom: AGAIN_FROM },
    });
    expect(await inbox()).toHaveLength(1);
    expect((await ownPage(days(90))).applyAgain).toMatchObject({ from: null });
    await again(days(90));
    expect((await applications()).map(({ attempt }) => attempt).sort()).toEqual([1, 2]);
  });

  it("is read again at once where the company waits no days", async () => {
    const { world, applications, reject, mailLeaves, again } = await appliedOnce();
    await world.db.company.updateMany({ data: { reapplyAfterDays: 0 } });
    await reject(true);
    await mailLeaves();
    await again(days(1));
    expect(await applications()).toHaveLength(2);
  });
});

describe("somebody whose rejection no mail has told", () => {
  it("learns nothing of it by applying again, whatever the company's days", async () => {
    const { world, first, applications, ownPage, reject, lastMail, again } = await appliedOnce();
    await world.db.company.updateMany({ data: { reapplyAfterDays: 0 } });
    await reject(true);
    expect((await ownPage()).applyAgain).toBeNull();
    await again(new Date(NOW.getTime() + 60_000));
    expect((await applications()).map(({ id }) => id)).toEqual([first.id]);
    expect(await lastMail()).toMatchObject({
      template: "application-repeated",
      props: { readAgainFrom: null },
    });
  });
});

describe("somebody who was rejected without a mail", () => {
  it("begins a new run once the days are over, and their old link does not reach into it", async () => {
    const { world, first, applications, token, reject, again } = await appliedOnce();
    await reject(false);
    await again(days(100));
    expect(await applications()).toHaveLength(2);
    await expect(withdrawOwnApplication(world.visitorCtx(days(101)), token(), "")).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringMatching(/another application of yours for this role goes on/) as string,
    });
    expect(await world.db.application.findFirst({ where: { id: first.id } })).toMatchObject({
      disposition: "rejected",
    });
  });
});

describe("an application whose candidate has applied again", () => {
  it("is not reopened beside the newer one", async () => {
    const { world, first, applications, ctx, token, again } = await appliedOnce();
    await withdrawOwnApplication(world.visitorCtx(), token(), "");
    await again(days(1));
    const newer = (await applications()).find(({ attempt }) => attempt === 2);
    const reopen = () => reopenApplication(ctx(days(2)), { applicationId: first.id, reason: "Came back" });
    await expect(reopen()).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringMatching(/Another application .* goes on/) as string,
    });
    await disposeApplication(ctx(days(2)), {
      applicationId: newer!.id,
      to: "withdrawn",
      reasonCode: "other_withdrawal",
      text: "Sent by mistake",
      sendMail: false,
      personalNote: "",
    });
    await reopen();
  });

  it("is not what a recruiter is led to who adds them by hand, but the newer one", async () => {
    const { world, opening, email, applications, ctx, token, again } = await appliedOnce();
    await withdrawOwnApplication(world.visitorCtx(), token(), "");
    await again(days(1));
    const newer = (await applications()).find(({ attempt }) => attempt === 2);
    const added = await addCandidate(ctx(days(2)), {
      name: "Rosa Lindqvist",
      email,
      phone: "",
      links: [],
      openingId: opening.id,
      source: "added_by_recruiter",
      sourceDetail: "",
      resumes: [],
    });
    expect(added).toMatchObject({ added: false, applicationId: newer?.id });
  });

  it("has its declined resume not taken back either", async () => {
    const { world, first, ctx, again } = await appliedOnce();
    await world.db.company.updateMany({ data: { reapplyAfterDays: 0 } });
    const { decisionId } = await screenApplication(ctx(), {
      applicationId: first.id,
      outcome: "reject",
      track: "experienced",
      levels: {},
      reasonCode: "must_haves_not_shown",
      note: "",
      sendMail: false,
    });
    await again(days(1));
    await expect(undoScreening(ctx(days(1)), decisionId)).rejects.toMatchObject({ kind: "conflict" });
  });
});
