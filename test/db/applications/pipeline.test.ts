import { describe, expect, it } from "vitest";
import { disposeApplication } from "#app/use-cases/applications/dispose-application.server.ts";
import { getApplication } from "#app/use-cases/applications/get-application.server.ts";
import { listPipeline } from "#app/use-cases/applications/list-pipeline.server.ts";
import { moveApplication } from "#app/use-cases/applications/move-application.server.ts";
import { reopenApplication } from "#app/use-cases/applications/reopen-application.server.ts";
import { screenApplication } from "#app/use-cases/applications/screen-application.server.ts";
import { undoScreening } from "#app/use-cases/applications/undo-screening.server.ts";
import { minute } from "#test/builders/room.ts";
import { buildWorld } from "../../builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const world = () => buildWorld(database());
const advance = {
  outcome: "advance",
  track: "experienced",
  levels: { teams: 3 },
  reasonCode: null,
  note: "",
  sendMail: false,
} as const;
const decline = {
  ...advance,
  outcome: "reject",
  reasonCode: "must_haves_not_shown",
  sendMail: true,
} as const;

describe("resume screening", () => {
  it("advances a resume to the phone screen, and undoing it puts everything back", async () => {
    const { db, ctxFor, buildPerson, buildApplication } = await world();
    const ctx = ctxFor(await buildPerson("recruiter"));
    const { id } = await buildApplication();
    const { decisionId } = await screenApplication(ctx, { applicationId: id, ...advance });
    expect(await db.application.findFirst({ where: { id } })).toMatchObject({
      stage: "phone_screen",
      track: "experienced",
    });
    await undoScreening(ctx, decisionId);
    expect(await db.application.findFirst({ where: { id } })).toMatchObject({
      stage: "resume_screen",
      disposition: null,
    });
    await expect(undoScreening(ctx, decisionId)).rejects.toMatchObject({ kind: "conflict" });
    const events = await db.event.findMany({ where: { applicationId: id }, orderBy: { id: "asc" } });
    expect(events.map((event) => event.type)).toEqual([
      "application.screened",
      "application.promised",
      "application.screening_undone",
    ]);
  });

  it("declines with a reason from the list, and the mail waits, and undoing takes it back", async () => {
    const { db, ctxFor, buildPerson, buildApplication } = await world();
    const ctx = ctxFor(await buildPerson("recruiter"));
    const { id } = await buildApplication();
    const { decisionId } = await screenApplication(ctx, { applicationId: id, ...decline });
    const mail = await db.mail.findFirstOrThrow({ where: { applicationId: id } });
    expect(mail).toMatchObject({ template: "rejection", state: "waiting" });
    expect(mail.sendAfter.getTime() - ctx.now.getTime()).toBe(24 * 3_600_000);
    await undoScreening(ctx, decisionId);
    expect(await db.mail.findFirst({ where: { id: mail.id } })).toMatchObject({ state: "taken_back" });
    expect(await db.application.findFirst({ where: { id } })).toMatchObject({
      disposition: null,
      dispositionCode: null,
    });
  });

  it("refuses a decline without a fitting reason and leaves nothing behind", async () => {
    const { db, ctxFor, buildPerson, buildApplication } = await world();
    const ctx = ctxFor(await buildPerson("recruiter"));
    const { id } = await buildApplication();
    const refused = screenApplication(ctx, { applicationId: id, ...decline, reasonCode: "declined_offer" });
    await expect(refused).rejects.toMatchObject({ kind: "invalid" });
    expect(await db.screeningDecision.count({ where: { applicationId: id } })).toBe(0);
    expect(await db.event.count({ where: { applicationId: id } })).toBe(0);
  });

  it("lets the first of two screeners decide, and tells the second who it was", async () => {
    const { ctxFor, buildPerson, buildApplication } = await world();
    const [ana, ben] = [
      await buildPerson("recruiter", "Ana Ruiz"),
      await buildPerson("recruiter", "Ben Okoye"),
    ];
    const { id } = await buildApplication();
    const tries = await Promise.allSettled([
      screenApplication(ctxFor(ana), { applicationId: id, ...advance }),
      screenApplication(ctxFor(ben), { applicationId: id, ...advance }),
    ]);
    expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    const lost = tries.find((one) => one.status === "rejected");
    expect(lost?.reason).toMatchObject({
      kind: "conflict",
      message: expect.stringMatching(/(Ana Ruiz|Ben Okoye) moved/) as string,
    });
  });

  it("is not for interviewers, and an application out of sight does not exist for them", async () => {
    const { ctxFor, buildPerson, buildApplication, buildInterview } = await world();
    const interviewer = await buildPerson("interviewer");
    const application = await buildApplication();
    const input = { applicationId: application.id, ...advance };
    await expect(screenApplication(ctxFor(interviewer), input)).rejects.toMatchObject({ kind: "not_found" });
    await buildInterview({ application, interviewer });
    await expect(screenApplication(ctxFor(interviewer), input)).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("moving on the board", () => {
  it("goes through the stage machine: no onsite without an advanced phone screen", async () => {
    const { ctxFor, buildPerson, buildApplication, buildInterview } = await world();
    const recruiter = await buildPerson("recruiter");
    const application = await buildApplication({ stage: "phone_screen" });
    const move = { applicationId: application.id, from: "phone_screen", to: "onsite" } as const;
    await expect(moveApplication(ctxFor(recruiter), move)).rejects.toMatchObject({
      kind: "invalid",
      message: expect.stringMatching(/advance/) as string,
    });
    await buildInterview({
      application,
      interviewer: recruiter,
      kind: "phone",
      state: "completed",
      phoneOutcome: "advance",
    });
    await moveApplication(ctxFor(recruiter), move);
    const shown = await getApplication(ctxFor(recruiter), application.id);
    expect(shown.application.stage).toBe("onsite");
    expect(shown.timeline.slice(0, 2)).toMatchObject([
      { who: recruiter.name, what: expect.stringMatching(/^Promised the candidate news by/) as string },
      { who: recruiter.name, what: "Moved from Phone screen to Onsite" },
    ]);
  });

  it("refuses the second of two people who move one card, and says who was first", async () => {
    const { ctxFor, buildPerson, buildApplication, buildInterview } = await world();
    const [ana, ben] = [
      await buildPerson("recruiter", "Ana Ruiz"),
      await buildPerson("recruiter", "Ben Okoye"),
    ];
    const application = await buildApplication({ stage: "phone_screen" });
    await buildInterview({
      application,
      interviewer: ana,
      kind: "phone",
      state: "completed",
      phoneOutcome: "advance",
    });
    const move = { applicationId: application.id, from: "phone_screen", to: "onsite" } as const;
    await moveApplication(ctxFor(ana), move);
    await expect(moveApplication(ctxFor(ben, minute(3)), move)).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("Ana Ruiz moved this application to Onsite 3 minutes ago") as string,
    });
  });

  it("opens the debrief without all scorecards only for the hiring manager, with a reason", async () => {
    const { ctxFor, buildPerson, buildOpening, buildApplication } = await world();
    const hiringManager = await buildPerson("hiring_manager");
    const recruiter = await buildPerson("recruiter");
    const opening = await buildOpening({ hiringManager, recruiter });
    const { id } = await buildApplication({ opening, stage: "onsite" });
    const move = {
      applicationId: id,
      from: "onsite",
      to: "debrief",
      reason: "One interviewer has left the company.",
    } as const;
    await expect(moveApplication(ctxFor(recruiter), move)).rejects.toMatchObject({ kind: "invalid" });
    await moveApplication(ctxFor(hiringManager), move);
  });

  it("cancels what is booked when an application ends, and reopening takes the waiting mail back", async () => {
    const { db, ctxFor, buildPerson, buildApplication, buildInterview } = await world();
    const recruiter = await buildPerson("recruiter");
    const application = await buildApplication({ stage: "phone_screen" });
    const interview = await buildInterview({ application, interviewer: recruiter, kind: "phone" });
    const leave = {
      applicationId: application.id,
      to: "rejected",
      reasonCode: "not_eligible",
      text: "",
      sendMail: true,
      personalNote: "",
    } as const;
    const { mailId } = await disposeApplication(ctxFor(recruiter), leave);
    expect(await db.interview.findFirst({ where: { id: interview.id } })).toMatchObject({
      state: "cancelled",
    });
    await expect(disposeApplication(ctxFor(recruiter), leave)).rejects.toMatchObject({ kind: "conflict" });
    await expect(
      reopenApplication(ctxFor(recruiter), { applicationId: application.id, reason: " " }),
    ).rejects.toMatchObject({ kind: "invalid" });
    expect(
      await reopenApplication(ctxFor(recruiter), { applicationId: application.id, reason: "A mistake." }),
    ).toEqual({ mailTakenBack: true });
    expect(await db.mail.findFirst({ where: { id: mailId! } })).toMatchObject({ state: "taken_back" });
  });

  it("shows a hiring manager the boards of their own openings only", async () => {
    const { ctxFor, buildPerson, buildOpening, buildApplication } = await world();
    const hiringManager = await buildPerson("hiring_manager");
    const opening = await buildOpening({ hiringManager });
    const application = await buildApplication({ opening, name: "Nour Haddad" });
    const board = await listPipeline(ctxFor(hiringManager), opening.id, { left: false });
    expect(board.cards).toMatchObject([
      { id: application.id, candidate: { name: "Nour Haddad" }, next: { what: "Read the resume" } },
    ]);
    const stranger = await buildPerson("hiring_manager");
    await expect(listPipeline(ctxFor(stranger), opening.id, { left: false })).rejects.toMatchObject({
      kind: "not_found",
    });
  });
});
