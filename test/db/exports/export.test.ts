import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import type { FileStore } from "#app/platform/files/file-store.server.ts";
import { openImportZip } from "#app/platform/imports/import-zip.server.ts";
import { eraseCandidate } from "#app/use-cases/applications/erase-candidate.server.ts";
import { buildExport, failExport } from "#app/use-cases/exports/build-export.server.ts";
import { listExports } from "#app/use-cases/exports/list-exports.server.ts";
import { openExport } from "#app/use-cases/exports/open-export.server.ts";
import { requestExport } from "#app/use-cases/exports/request-export.server.ts";
import { sweepExports } from "#app/use-cases/exports/sweep-exports.server.ts";
import { importer, ownFiles, systemCtx } from "#test/builders/imports.ts";
import { buildWholeCandidate, type WholeCandidate } from "#test/builders/whole-candidate.ts";
import { buildWorld, NOW } from "#test/builders/world.ts";
import type { Person, World } from "#test/builders/world.ts";
import { useTestDatabase, withOwnDatabase } from "../template.ts";

const database = useTestDatabase();
let world: World;
const files = ownFiles();
let admin: Person;
let whole: WholeCandidate;

beforeAll(async () => {
  world = await buildWorld(database(), { files });
  admin = await world.buildPerson("admin");
  whole = await buildWholeCandidate(world, files, "Rosa Lindqvist");
  await world.db.knownPlace.create({
    data: {
      kind: "employer",
      name: "Parcelwise",
      knownFrom: "a colleague",
      knownSince: NOW,
      addedById: admin.id,
    },
  });
  const { reactions, ...words } = await world.db.questionVersion.findFirstOrThrow({ omit: { id: true } });
  const again = { ...words, reactions: reactions ?? {}, createdById: admin.id };
  const look = { personId: admin.id, difficulty: 4, at: NOW };
  await world.db.questionVersion.create({ data: { ...again, version: 2, looks: { create: look } } });
  await world.db.questionVersion.create({ data: { ...again, version: 3, state: "proposed" } });
});

/** Asks for an export, has it written, and gives what is in it. */
async function exported(by: Person = admin, at: World = world, store: FileStore = files) {
  const { exportId } = await requestExport(at.ctxFor(by));
  await buildExport(systemCtx(at), exportId);
  const row = await at.db.export.findUniqueOrThrow({ where: { id: exportId } });
  const path = store.pathOf(row.storageKey ?? "");
  const zip = await openImportZip(path);
  const text = async (name: string) => (await zip.read(name)).toString("utf8");
  return { exportId, row, zip, text, json: JSON.parse(await text("baton.json")) as ExportFile, path };
}
type ExportFile = {
  readonly format: string;
  readonly candidates: readonly {
    readonly name: string;
    readonly applications: readonly { readonly id: string; readonly verdicts: unknown }[];
  }[];
};

type ExportedQuestion = {
  readonly versions: readonly {
    readonly state: string;
    readonly looks: readonly { readonly difficulty: number }[];
  }[];
};

describe("an export of everything", () => {
  it("holds everybody with their files, as JSON and as tables", async () => {
    const { json, zip, text, row } = await exported();
    expect(json.format).toBe("baton-export");
    expect(json.candidates.map((one) => one.name)).toContain("Rosa Lindqvist");
    // The file that was merged into hers is one of its own.
    expect(row).toMatchObject({ state: "ready", candidates: 2, documents: 1 });
    const paths = zip.files.map((file) => file.path);
    expect(paths).toEqual(
      expect.arrayContaining([
        ...["README.txt", "candidates.csv", "applications.csv", "answers.csv", "screening.csv", "offers.csv"],
        ...["interviews.csv", "scorecards.csv", "decisions.csv", "mails.csv", "history.csv", "files.csv"],
        "openings.csv",
      ]),
    );
    for (const path of paths.filter((one) => one.endsWith(".csv"))) {
      const rows = parse(await text(path), { bom: true });
      // Every line has as many cells as there are headings: parsed strictly, and never without a heading.
      expect(
        rows[0]?.every((heading) => heading !== ""),
        path,
      ).toBe(true);
    }
    const library = JSON.parse(await text("library.json")) as Record<string, unknown[]>;
    const { db } = world;
    expect([library["rubrics"], library["questions"]].map((list) => list?.length)).toEqual([
      await db.rubricVersion.count(),
      await db.question.count(),
    ]);
    const versions = (library["questions"] as ExportedQuestion[]).flatMap((one) => one.versions);
    expect(versions.flatMap(({ looks }) => looks.map(({ difficulty }) => difficulty))).toEqual([4]);
    expect(versions.filter(({ state }) => state === "proposed")).toEqual([]);
    expect(await db.questionVersion.count({ where: { state: "proposed" } })).toBe(1);
    expect(library["places"]).toMatchObject([
      { kind: "employer", name: "Parcelwise", knownFrom: "a colleague" },
    ]);
    const file = paths.find((path) => path.startsWith(`files/${whole.candidate.id}/`));
    expect((await zip.read(file ?? "")).toString()).toBe(`resume of ${whole.candidate.id}`);
    expect(await text("candidates.csv")).toMatch(/^\ufeffId,Full name,E-mail/);
    expect(await text("applications.csv")).toContain(whole.application.id);
    zip.close();
  });

  it("tells answers given again apart by when they were given, and runs at one opening by their number", async () => {
    const { application } = whole;
    const last = await world.db.applicationAnswer.findFirstOrThrow({
      where: { applicationId: application.id },
    });
    const { openingQuestionId, prompt } = last;
    const before = new Date("2026-11-02T09:00:00Z");
    await world.db.applicationAnswer.create({
      data: { applicationId: application.id, openingQuestionId, prompt, answer: "Rivers", givenAt: before },
    });
    await world.db.application.update({ where: { id: application.id }, data: { attempt: 2 } });
    const { json, zip, text } = await exported();
    expect((await table(text, "applications.csv")).map((row) => row["Attempt"])).toContain("2");
    expect((await table(text, "answers.csv")).map((row) => row["Answer"])).toContain("Rivers");
    zip.close();
    const applications = json.candidates.flatMap((one) => one.applications);
    expect(applications.find(({ id }) => id === application.id)).toMatchObject({
      attempt: 2,
      answers: [
        { prompt, answer: "Rivers", givenAt: before.toISOString() },
        { prompt, answer: last.answer, givenAt: last.givenAt.toISOString() },
      ],
    });
  });

  it("writes nothing that a spreadsheet would run", async () => {
    const names = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1"];
    for (const [index, name] of names.entries())
      await world.buildCandidate({ name, email: `formula${index}@example.com` });
    const { text, zip } = await exported();
    const table = await text("candidates.csv");
    for (const name of names) expect(table).toContain(`'${name}`);
    expect(table.split(/[,\n]/).filter((cell) => /^"?[=+\-@\t\r＝]/.test(cell))).toEqual([]);
    zip.close();
    await world.db.candidate.deleteMany({ where: { email: { startsWith: "formula" } } });
  });

  it("holds verdicts after the reveal, and before it not a word of them (law 1)", async () => {
    const { text, zip } = await exported();
    const open = await text("baton.json");
    const scorecard = await world.db.scorecard.findFirstOrThrow({
      where: { applicationId: whole.application.id },
    });
    const sealedWords = [scorecard.summary].filter((word) => word.length > 3);
    expect(sealedWords.length).toBeGreaterThan(0);
    for (const word of sealedWords) expect(open).toContain(word);
    expect((await table(text, "scorecards.csv")).map((row) => row["Summary"])).toContain(scorecard.summary);
    expect(await table(text, "decisions.csv")).not.toEqual([]);
    zip.close();
    await world.db.application.update({ where: { id: whole.application.id }, data: { revealedAt: null } });
    const sealed = await exported();
    // The bank and the rubrics are about nobody, and have every word of judging in them.
    const told = sealed.zip.files.filter(
      ({ path }) => /\.(?:json|csv)$/.test(path) && path !== "library.json",
    );
    for (const { path } of told)
      for (const word of sealedWords) expect(await sealed.text(path), path).not.toContain(word);
    expect(await table(sealed.text, "scorecards.csv")).toEqual([]);
    expect(await table(sealed.text, "decisions.csv")).toEqual([]);
    expect(
      sealed.json.candidates.flatMap((one) => one.applications.map((application) => application.verdicts)),
    ).toEqual([null, null]);
    sealed.zip.close();
    await world.db.application.update({
      where: { id: whole.application.id },
      data: { revealedAt: new Date() },
    });
  });

  it("leaves out the maker's own file, and is its maker's alone", async () => {
    const self = await world.buildPerson("admin");
    const own = await world.buildCandidate({ name: "Own File", personId: self.id });
    const same = await world.buildCandidate({ name: "Same Address", email: self.email.toUpperCase() });
    const { json, exportId, zip } = await exported(self);
    expect(json.candidates.map((one) => one.name)).not.toEqual(expect.arrayContaining(["Own File"]));
    expect(json.candidates.map((one) => one.name)).not.toEqual(expect.arrayContaining(["Same Address"]));
    zip.close();
    await expect(openExport(world.ctxFor(admin), exportId)).rejects.toMatchObject({ kind: "not_found" });
    const { exports } = await listExports(world.ctxFor(admin));
    expect(exports.find((one) => one.id === exportId)).toMatchObject({ state: "ready", mayDownload: false });
    await world.db.candidate.deleteMany({ where: { id: { in: [own.id, same.id] } } });
  });

  it("is for admins, one at a time, and its download is written down", async () => {
    for (const role of ["recruiter", "hiring_manager", "interviewer"] as const) {
      const ctx = world.ctxFor(await world.buildPerson(role));
      for (const attempt of [() => requestExport(ctx), () => listExports(ctx), () => openExport(ctx, "x")])
        await expect(attempt()).rejects.toMatchObject({ kind: "forbidden" });
    }
    const { exportId } = await requestExport(world.ctxFor(admin));
    await expect(requestExport(world.ctxFor(admin))).rejects.toMatchObject({ kind: "conflict" });
    await expect(openExport(world.ctxFor(admin), exportId)).rejects.toMatchObject({ kind: "conflict" });
    const person = { ...systemCtx(world), eventActor: { kind: "person", id: admin.id } as never };
    await expect(buildExport(person, exportId)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(failExport(person, exportId)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(sweepExports(person)).rejects.toMatchObject({ kind: "forbidden" });
    await failExport(systemCtx(world), exportId);
    const { exportId: second, zip } = await exported();
    zip.close();
    const opened = await openExport({ ...world.ctxFor(admin), now: new Date() }, second);
    expect(opened.fileName).toMatch(/^baton-export-.*\.zip$/);
    const events = await world.db.event.findMany({ where: { subjectId: second }, orderBy: { id: "asc" } });
    expect(events.map((event) => event.type)).toEqual([
      "export.requested",
      "export.ready",
      "export.downloaded",
    ]);
  });

  it("stops to be there after a day, and at once when a candidate is erased", async () => {
    const { exportId, row, zip } = await exported();
    zip.close();
    const later = new Date((row.expiresAt?.getTime() ?? 0) + 1);
    await expect(openExport({ ...world.ctxFor(admin), now: later }, exportId)).rejects.toMatchObject({
      kind: "conflict",
    });
    expect(await sweepExports({ ...systemCtx(world), now: later })).toBeGreaterThan(0);
    expect(await world.db.export.findUnique({ where: { id: exportId } })).toMatchObject({
      state: "expired",
      storageKey: null,
    });
    const second = await exported();
    second.zip.close();
    const gone = await world.buildCandidate({ name: "Gone Soon" });
    await eraseCandidate(world.ctxFor(admin), {
      candidateId: gone.id,
      typedName: "Gone Soon",
      reasonCode: "candidate_request",
    });
    expect(await world.db.export.findUnique({ where: { id: second.exportId } })).toMatchObject({
      state: "expired",
    });
    const { enqueued } = world.jobs as unknown as {
      enqueued: { name: string; payload: { keys?: string[] } }[];
    };
    expect(enqueued.some((job) => job.payload.keys?.includes(second.row.storageKey ?? "-"))).toBe(true);
  });

  it("comes back into another Baton as it was: people, contacts, history, files and endings", async () => {
    await withOwnDatabase(async (source) => {
      const from = await buildWorld(source, { files });
      const maker = await from.buildPerson("admin");
      await from.buildOpening({ title: "Analyst" });
      const people = [
        "Name,Email,Phone,Link,Job,Stage,Reason,Tags,Note,City",
        "Ada Okafor,ada@example.com,+1 555,ada.example,Analyst,New,,SQL,A note,Berlin",
        "Bo Keller,bo@example.com,,,Analyst,Phone Screen,,,,",
        "Cy Young,cy@example.com,,,Analyst,Rejected,Position filled,,,",
        "=evil,dee@example.com,,,,,,,,",
      ].join("\n");
      const { buildZip } = await import("#test/files/build-zip.ts");
      const zip = buildZip([{ name: "ada@example.com.txt", content: "Ada's resume" }]);
      await importer(from, files, maker).all(["people.csv", people], ["cv.zip", zip]);
      await applyAgain(from, "cy@example.com");
      await from.db.candidate.update({
        where: { email: "bo@example.com" },
        data: {
          ...{ tags: ["met at a fair"], pooledAt: NOW, poolNote: "In spring" },
          ...{ doNotContactAt: NOW, doNotContactReason: "Asked us" },
        },
      });
      const first = await exported(maker, from, files);

      await withOwnDatabase(async (target) => {
        const to = await buildWorld(target, { files });
        const taker = await to.buildPerson("admin");
        await to.buildOpening({ title: "Analyst" });
        const { readFileSync } = await import("node:fs");
        const back = await importer(to, files, taker).all(["baton-export.zip", readFileSync(first.path)]);
        expect(back.done.import).toMatchObject({ system: "baton", state: "finished" });
        expect(back.done.counts).toEqual({ added: 3, known: 0, duplicate: 0, refused: 0, waiting: 0 });
        const second = await exported(taker, to, files);
        expect(comparable(second.json)).toEqual(comparable(first.json));
        second.zip.close();
      });
      first.zip.close();
    });
  });
});

/** A second run at the opening of somebody's first one, which has ended. */
async function applyAgain(at: World, email: string): Promise<void> {
  const first = await at.db.application.findFirstOrThrow({ where: { candidate: { email } } });
  await at.db.application.create({
    data: { candidateId: first.candidateId, openingId: first.openingId, attempt: 2, source: "careers_page" },
  });
}

/** A table of an export as a spreadsheet reads it. */
async function table(text: (name: string) => Promise<string>, path: string) {
  return parse<Record<string, string>>(await text(path), { bom: true, columns: true });
}

/** What has to survive: everything that is not an id, a time of arrival or an event. */
function comparable({ candidates }: ExportFile): unknown {
  const fields = ["name", "email", "phone", "links", "location", "tags"];
  const ofApplication = [
    "attempt",
    "opening",
    "stage",
    "disposition",
    "reasonCode",
    "reasonText",
    "sourceDetail",
  ];
  const pick = (from: object, keys: readonly string[]) =>
    Object.fromEntries(keys.map((key) => [key, (from as Record<string, unknown>)[key]]));
  return candidates
    .map((one) => {
      const { history, documents, pool, doNotContact } = one as unknown as {
        history: { kind: string; text: string }[];
        pool: { note: string } | null;
        doNotContact: { reason: string } | null;
        documents: { sha256: string; fileType: string }[];
      };
      return {
        ...pick(one, fields),
        pool: pool && pool.note,
        doNotContact: doNotContact && doNotContact.reason,
        // A tag that was given here comes back as one line of history more.
        history: history
          .filter((fact) => fact.text !== "met at a fair")
          .map((fact) => `${fact.kind}: ${fact.text}`)
          .sort(),
        documents: documents.map((file) => `${file.fileType} ${file.sha256}`),
        applications: one.applications.map((application) => pick(application, ofApplication)),
      };
    })
    .toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
}
