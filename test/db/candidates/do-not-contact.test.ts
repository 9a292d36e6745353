import { beforeAll, describe, expect, it } from "vitest";
import { inTransaction } from "#app/platform/db/client.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";
import { applyToOpening } from "#app/use-cases/applications/apply-to-opening.server.ts";
import { disposeApplication } from "#app/use-cases/applications/dispose-application.server.ts";
import { getApplication } from "#app/use-cases/applications/get-application.server.ts";
import { getCandidate } from "#app/use-cases/candidates/get-candidate.server.ts";
import { recordStanding } from "#app/use-cases/candidates/record-standing.server.ts";
import { claimMail } from "#app/use-cases/mail/claim-mail.server.ts";
import { retryMail } from "#app/use-cases/mail/retry-mail.server.ts";
import { exampleMail } from "#test/builders/mails.ts";
import { buildWorld, NOW, recordingJobs } from "#test/builders/world.ts";
import type { Person, World } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const jobs = recordingJobs();
let world: World;
let recruiter: Person;

beforeAll(async () => {
  world = await buildWorld(database(), { jobs });
  recruiter = await world.buildPerson("recruiter");
});

const standing = (doNotContact: boolean) => ({
  tags: [],
  pooled: false,
  poolNote: "",
  doNotContact,
  doNotContactReason: doNotContact ? "asked us by phone" : "",
});
const silence = (candidateId: string, doNotContact = true) =>
  recordStanding(world.ctxFor(recruiter), { candidateId, standing: standing(doNotContact) });
const reject = (applicationId: string) =>
  disposeApplication(world.ctxFor(recruiter), {
    applicationId,
    to: "rejected",
    reasonCode: "other_rejection",
    text: "No",
    sendMail: true,
    personalNote: "",
  });

function signal() {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}

describe("somebody who wants no mail", () => {
  it("gets none: what would be written is withheld, told, and never handed on", async () => {
    const application = await world.buildApplication();
    await silence(application.candidateId);
    const { mailId } = await reject(application.id);
    const mail = await world.db.mail.findUniqueOrThrow({ where: { id: mailId! } });
    expect(mail.state).toBe("withheld");
    expect(jobs.enqueued.filter(({ payload }) => "mailId" in payload && payload.mailId === mail.id)).toEqual(
      [],
    );
    const events = await world.db.event.findMany({ where: { subjectId: mail.id } });
    expect(events.map(({ type, after }) => ({ type, after }))).toEqual([
      { type: "mail.withheld", after: { template: "rejection" } },
    ]);
    const system = {
      ...world.visitorCtx(new Date(NOW.getTime() + 1e9)),
      eventActor: { kind: "system", id: null } as const,
    };
    expect(await claimMail(system, { mailId: mail.id })).toBeNull();
    const ctx = world.ctxFor(recruiter);
    expect((await getApplication(ctx, application.id)).candidate.doNotContact).toBe(true);
    expect((await getCandidate(ctx, application.candidateId)).standing).toMatchObject({
      doNotContactReason: "asked us by phone",
    });
    expect((await world.db.event.findFirst({ where: { type: "candidate.changed" } }))?.after).toMatchObject({
      doNotContact: true,
    });
  });

  it("still gets the answer to an application of their own", async () => {
    const application = await world.buildApplication();
    await silence(application.candidateId);
    const { slug } = await world.buildOpening();
    const resume = {
      key: "k2",
      fileName: "r.txt",
      fileType: "txt",
      bytes: 10,
      sha256: "x",
      typeName: "txt",
      encrypted: false,
    };
    const { name, email } = application.candidate;
    const input = {
      name,
      email,
      phone: "",
      links: [],
      slug,
      timeZone: "",
      consent: true,
      answers: {},
      files: {},
      heldToken: "",
      source: { source: "", referral: "" },
      resume,
    };
    await applyToOpening(world.visitorCtx(), input);
    const mails = await world.db.mail.findMany({ where: { candidateId: application.candidateId } });
    expect(mails).toMatchObject([{ template: "application-received", state: "waiting" }]);
  });

  it("has mails that wait taken back, and none that failed sent again; afterwards mails leave as before", async () => {
    const application = await world.buildApplication();
    const { candidateId } = application;
    const ctx = world.ctxFor(recruiter);
    const { mailId } = await reject(application.id);
    const about = { to: "x@x.example", candidateId, applicationId: application.id, sendAfter: NOW };
    const failed = await world.db.mail.create({
      data: { ...exampleMail("hired-welcome", "Rosa"), ...about, state: "failed", idempotencyKey: "failed" },
    });
    const tried = await world.db.mail.create({
      data: {
        ...exampleMail("offer", "Rosa"),
        ...about,
        mayHaveLeft: true,
        firstTriedAt: NOW,
        idempotencyKey: "tried",
      },
    });
    expect(await silence(candidateId)).toEqual({ takenBack: 1 });
    expect(await world.db.mail.findUnique({ where: { id: mailId! } })).toMatchObject({ state: "taken_back" });
    await expect(retryMail(ctx, { mailId: failed.id })).rejects.toThrow(/wants no mail/);
    const system = { ...world.visitorCtx(NOW), eventActor: { kind: "system", id: null } as const };
    expect(await claimMail(system, { mailId: tried.id })).toBeNull();
    expect(await world.db.mail.findUnique({ where: { id: tried.id } })).toMatchObject({ state: "failed" });
    await silence(candidateId, false);
    await retryMail(ctx, { mailId: failed.id });
    expect(await world.db.mail.findUnique({ where: { id: failed.id } })).toMatchObject({ state: "waiting" });
  });

  it("is nobody's business but of those who keep candidates", async () => {
    const manager = await world.buildPerson("hiring_manager");
    const application = await world.buildApplication({
      opening: await world.buildOpening({ hiringManager: manager }),
    });
    const { candidateId } = application;
    const refused = recordStanding(world.ctxFor(manager), { candidateId, standing: standing(true) });
    await expect(refused).rejects.toMatchObject({ kind: "forbidden" });
    const stranger = recordStanding(world.ctxFor(await world.buildPerson("interviewer")), {
      candidateId,
      standing: standing(true),
    });
    await expect(stranger).rejects.toMatchObject({ kind: "not_found" });
    expect((await getCandidate(world.ctxFor(manager), candidateId)).standing).toBeNull();
  });

  it("is spared also the mail that is being queued at that moment", async () => {
    const application = await world.buildApplication();
    const { candidateId } = application;
    const [isQueued, goOn] = [signal(), signal()];
    const writing = inTransaction(world.db, async (tx) => {
      const mailId = await queueMail(tx, world.ctxFor(recruiter), {
        template: "rejection",
        props: exampleMail("rejection", "Rosa").props as never,
        to: { email: application.candidate.email, name: "Rosa" },
        candidateId,
        applicationId: application.id,
        idempotencyKey: "at that moment",
      });
      isQueued.give();
      await goOn.given;
      return mailId;
    });
    await isQueued.given;
    const silencing = silence(candidateId);
    setTimeout(goOn.give, 300);
    const mailId = await writing;
    await silencing;
    expect(await world.db.mail.findUnique({ where: { id: mailId } })).toMatchObject({ state: "taken_back" });
  });
});
