import { describe, expect, it } from "vitest";
import { getCandidate } from "#app/use-cases/candidates/get-candidate.server.ts";
import { getResume } from "#app/use-cases/candidates/get-resume.server.ts";
import { openDocument } from "#app/use-cases/candidates/open-document.server.ts";
import { getApplication } from "#app/use-cases/applications/get-application.server.ts";
import { declineMany } from "#app/use-cases/applications/decline-many.server.ts";
import { changeResumeWords } from "#app/use-cases/rubrics/change-resume-words.server.ts";
import { getResumeToScreen } from "#app/use-cases/applications/get-resume-to-screen.server.ts";
import { keepScreeningPlace } from "#app/use-cases/applications/keep-screening-place.server.ts";
import { getScreeningQueue } from "#app/use-cases/applications/list-screening.server.ts";
import { screenApplication } from "#app/use-cases/applications/screen-application.server.ts";
import { changeOwnScreening } from "#app/use-cases/people/change-own-screening.server.ts";
import { buildWorld } from "../../builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const RESUME = `Zoë Quintanilla
zoe.q@mail.example | +34 600 123 456 | linkedin.com/in/zoeq | Sevilla
Born 3 May 1990

Parcelwise, 2020 to today
- Rebuilt the SQL models of quintanilla's team

BSc Statistics, Universidad de Sevilla, 2015`;
const TELLING = /zo[eë]|quintanilla|mail\.example|600 123|linkedin|sevilla|1990|universidad/i;

async function scene() {
  const world = await buildWorld(database());
  const recruiter = await world.buildPerson("recruiter");
  const opening = await world.buildOpening({ recruiter });
  const candidate = await world.db.candidate.create({
    data: {
      name: "Zoë Quintanilla",
      email: `zoe.${Math.random()}@mail.example`,
      phone: "+34 600 123 456",
      links: ["https://linkedin.com/in/zoeq"],
      location: "Sevilla",
    },
  });
  const application = await world.buildApplication({ opening, candidate });
  const document = await world.db.document.create({
    data: {
      candidateId: candidate.id,
      applicationId: application.id,
      fileName: "zoe-quintanilla.pdf",
      fileType: "pdf",
      bytes: 1,
      sha256: "0",
      storageKey: `key-${Math.random()}`,
      textState: "read",
      text: RESUME,
    },
  });
  const question = await world.db.openingQuestion.create({
    data: { openingId: opening.id, position: 9, kind: "text", prompt: "What did you build?", choices: [] },
  });
  await world.db.applicationAnswer.create({
    data: {
      applicationId: application.id,
      openingQuestionId: question.id,
      prompt: "What did you build?",
      answer: "I, Zoë, built it",
    },
  });
  const ctx = world.ctxFor(recruiter);
  const everything = async () =>
    JSON.stringify([
      await getScreeningQueue(ctx, opening.id, { view: "waiting" }),
      await getResumeToScreen(ctx, application.id),
    ]);
  return { ...world, ctx, recruiter, opening, application, document, everything };
}

describe("reading blind", () => {
  it("for oneself sends nothing that tells who it is, and no way to the original", async () => {
    const { ctx, db, recruiter, application, document, everything } = await scene();
    expect(await everything()).toMatch(TELLING);
    await changeOwnScreening(ctx, { blindScreening: true });
    const sent = await everything();
    expect(sent).not.toMatch(TELLING);
    expect(sent).not.toContain(document.id);
    expect(sent).toContain("[school]");
    expect(sent).toContain("Parcelwise");
    const event = await db.event.findFirstOrThrow({ where: { subjectId: recruiter.id } });
    expect(event).toMatchObject({ before: { blindScreening: false }, after: { blindScreening: true } });
    // What was decided blind stays blind in the list of last decisions.
    await screenApplication(ctx, {
      applicationId: application.id,
      outcome: "advance",
      track: "experienced",
      levels: {},
      reasonCode: null,
      note: "",
      sendMail: false,
    });
    expect(await everything()).not.toMatch(TELLING);
  });

  it("because the opening says so cannot be switched off by a person", async () => {
    const { ctx, db, opening, everything } = await scene();
    await db.opening.update({ where: { id: opening.id }, data: { blindScreening: true } });
    await changeOwnScreening(ctx, { blindScreening: false });
    expect(await everything()).not.toMatch(TELLING);
  });

  it("closes the original wherever it opens until the resume is decided, but not to who brought it", async () => {
    const { ctx, db, recruiter, application, document } = await scene();
    const looks = [() => openDocument(ctx, document.id), () => getResume(ctx, document.id)];
    const shown = async () =>
      JSON.stringify([
        await getApplication(ctx, application.id),
        await getCandidate(ctx, application.candidateId),
      ]);
    expect(await shown()).toContain(document.fileName);
    await changeOwnScreening(ctx, { blindScreening: true });
    for (const look of looks) await expect(look()).rejects.toMatchObject({ kind: "forbidden" });
    expect(await shown()).not.toMatch(/zoe-quintanilla\.pdf|Universidad|\/files\//);
    await db.document.update({ where: { id: document.id }, data: { uploadedById: recruiter.id } });
    for (const look of looks) await look();
    await db.document.update({ where: { id: document.id }, data: { uploadedById: null } });
    await db.application.update({ where: { id: application.id }, data: { stage: "phone_screen" } });
    for (const look of looks) await look();
    expect(await shown()).toContain(document.fileName);
  });

  it("hides a school that is written as a bare name, as soon as the resume was read", async () => {
    const { ctx, db, application, document, everything } = await scene();
    const text = RESUME.replace("Universidad de Sevilla", "Les Roches");
    await db.document.update({ where: { id: document.id }, data: { text } });
    const found = (value: string) => ({ value, confidence: 0.9 });
    const profile = {
      emails: [],
      phones: [],
      links: [],
      skills: [],
      languages: [],
      employment: [{ company: found("Acme GmbH"), title: found("Senior Data Engineer"), text: "" }],
      education: [{ degree: found("Computer Science"), school: found("Les Roches") }],
    };
    await db.resumeReading.create({
      data: {
        documentId: document.id,
        candidateId: document.candidateId,
        readerVersion: 1,
        profile,
        pages: [],
      },
    });
    expect(await everything()).toContain("Les Roches");
    await changeOwnScreening(ctx, { blindScreening: true });
    const sent = await everything();
    expect(sent).not.toMatch(/les roches/i);
    expect(sent).toContain("Parcelwise");
    const { files } = await getResumeToScreen(ctx, application.id);
    expect(files[0]?.lines).toMatchObject({
      education: [{ what: "Computer Science" }],
      employment: [{ what: "Senior Data Engineer", where: "Acme GmbH" }],
    });
  });

  it("hides the name and the place that stand in the resume, also where the form was given others", async () => {
    const { ctx, db, document, everything } = await scene();
    const text =
      "Data Engineer\nRobert J. Smythe, PhD\nLeeds, UK\nBank of Leeds, 2019 - 2021\nSmythe's team built it";
    await db.document.update({ where: { id: document.id }, data: { text } });
    const found = (value: string) => ({ value, confidence: 0.6 });
    const profile = {
      name: found("Robert Smythe"),
      location: found("Leeds, UK"),
      emails: [],
      phones: [],
      links: [],
      skills: [],
      languages: [],
      employment: [{ company: found("Bank of Leeds"), title: found("Data Engineer"), text: "" }],
      education: [],
    };
    await db.resumeReading.create({
      data: {
        documentId: document.id,
        candidateId: document.candidateId,
        readerVersion: 1,
        profile,
        pages: [],
      },
    });
    expect(await everything()).toMatch(/Smythe/);
    await changeOwnScreening(ctx, { blindScreening: true });
    const sent = await everything();
    expect(sent).not.toMatch(/robert|smythe|leeds, uk/i);
    expect(sent).toContain("PhD");
    expect(sent).toContain("Bank of Leeds, 2019 - 2021");
  });

  it("declines nobody by the dozen, because mails tell names", async () => {
    const { ctx, opening, application } = await scene();
    await changeOwnScreening(ctx, { blindScreening: true });
    const many = {
      openingId: opening.id,
      applicationIds: [application.id],
      reasonCode: "duplicate",
      note: "",
      sendMail: true,
      typedCount: "1",
    };
    await expect(declineMany(ctx, many)).rejects.toMatchObject({ kind: "invalid" });
  });
});

describe("what the company knows of employers and schools", () => {
  it("lights up in the resume, without the school where the opening goes without its line", async () => {
    const { ctx, db, recruiter, opening, application } = await scene();
    const known = { knownSince: new Date(), addedById: recruiter.id, about: "Known.", knownFrom: "Amara" };
    await db.knownPlace.create({ data: { kind: "employer", name: "Parcelwise GmbH", ...known } });
    await db.knownPlace.create({ data: { kind: "school", name: "Universidad de Sevilla", ...known } });
    await db.knownPlace.create({ data: { kind: "employer", name: "Nordbank", ...known } });
    const retired = { ...known, retiredAt: new Date() };
    await db.knownPlace.create({ data: { kind: "employer", name: "Statistics", ...retired } });
    const lit = async () => (await getResumeToScreen(ctx, application.id)).places.map(({ name }) => name);
    expect(await lit()).toEqual(["Parcelwise GmbH", "Universidad de Sevilla"]);
    await db.opening.update({ where: { id: opening.id }, data: { schoolLine: false } });
    expect(await lit()).toEqual(["Parcelwise GmbH"]);
  });

  it("stands beside what may be evidence for the must-haves, each with its competency", async () => {
    const { ctx, application } = await scene();
    const { files, mustHaves } = await getResumeToScreen(ctx, application.id);
    const [file] = files;
    const sql = file?.marks.find(({ kind }) => kind === "term");
    expect(file?.text?.slice(sql?.from, sql?.to)).toBe("SQL");
    expect(mustHaves.map(({ key }) => key)).toContain(sql?.key);
  });

  it("is found by the words that the company keeps, from the moment it changes them", async () => {
    const { ctx, ctxFor, buildPerson, application } = await scene();
    const hana = ctxFor(await buildPerson("hiring_manager"));
    const lit = async () => {
      const { files } = await getResumeToScreen(ctx, application.id);
      const [file] = files;
      return file?.marks.flatMap(({ kind, key, from, to }) =>
        kind === "term" && key === "sql" ? [file.text?.slice(from, to)] : [],
      );
    };
    expect(await lit()).toContain("SQL");
    const { resumeWords } = await hana.db.competency.findUniqueOrThrow({ where: { key: "sql" } });
    await changeResumeWords(hana, { key: "sql", words: ["models"], seen: resumeWords.join(", ") });
    expect([...new Set(await lit())]).toEqual(["models"]);
  });
});

describe("where somebody reads", () => {
  it("is told to the other screener for two minutes, and is where the first goes on", async () => {
    const { ctx, ctxFor, buildPerson, opening, application } = await scene();
    const other = ctxFor(await buildPerson("recruiter", "Ben Okoye"));
    const queue = (who: typeof ctx) => getScreeningQueue(who, opening.id, { view: "waiting" });
    expect(await keepScreeningPlace(ctx, application.id)).toEqual({ others: [] });
    expect((await keepScreeningPlace(other, application.id)).others).toHaveLength(1);
    expect((await queue(ctx)).others).toMatchObject([{ name: "Ben Okoye", applicationId: application.id }]);
    const later = { ...ctx, now: new Date(ctx.now.getTime() + 121_000) };
    expect((await queue(later)).others).toEqual([]);
    expect((await queue(later)).ownPlace).toBe(application.id);
  });

  it("is nobody's business outside the opening", async () => {
    const { ctxFor, buildPerson, application } = await scene();
    const interviewer = ctxFor(await buildPerson("interviewer"));
    await expect(keepScreeningPlace(interviewer, application.id)).rejects.toMatchObject({
      kind: "not_found",
    });
  });
});

describe("declining several", () => {
  it("is a decision and a mail for each, tells what became of each, and leaves second looks alone", async () => {
    const { ctx, ctxFor, buildPerson, buildApplication, opening, application, db } = await scene();
    const [gone, second] = [
      await buildApplication({ opening, stage: "onsite" }),
      await buildApplication({ opening }),
    ];
    const ben = ctxFor(await buildPerson("recruiter"));
    const maybe = { outcome: "hold", track: "experienced", levels: {}, reasonCode: null, note: "" } as const;
    await screenApplication(ben, { ...maybe, applicationId: second.id, sendMail: false });
    const many = {
      openingId: opening.id,
      applicationIds: [application.id, gone.id, second.id, "unknown"],
      reasonCode: "must_haves_not_shown",
      note: "",
      sendMail: true,
    };
    await expect(declineMany(ctx, { ...many, typedCount: "3" })).rejects.toMatchObject({
      fields: { typedCount: "Type 4 to decline them." },
    });
    expect(await db.mail.count({ where: { applicationId: application.id } })).toBe(0);
    const results = await declineMany(ctx, { ...many, typedCount: "4" });
    expect(results.map(({ problem }) => problem === null)).toEqual([true, false, false, false]);
    expect(results[2]?.problem).toMatch(/second look/i);
    const mails = await db.mail.findMany({ where: { application: { openingId: opening.id } } });
    expect(mails).toMatchObject([{ applicationId: application.id, state: "waiting" }]);
    expect(mails[0]!.sendAfter.getTime() - ctx.now.getTime()).toBe(24 * 3_600_000);
  });

  it("is not for those out of sight of the opening", async () => {
    const { ctxFor, buildPerson, opening } = await scene();
    const stranger = ctxFor(await buildPerson("hiring_manager"));
    const many = { openingId: opening.id, applicationIds: ["x"], reasonCode: "duplicate", note: "" };
    await expect(declineMany(stranger, { ...many, sendMail: false, typedCount: "1" })).rejects.toMatchObject({
      kind: "not_found",
    });
  });
});
