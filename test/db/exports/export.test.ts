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
import { buildWorld } from "#test/builders/world.ts";
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

describe("an export of everything", () => {
  it("holds everybody with their files, as JSON and as tables", async () => {
    const { json, zip, text, row } = await exported();
    expect(json.format).toBe("baton-export");
    expect(json.candidates.map((one) => one.name)).toContain("Rosa Lindqvist");
    // The file that was merged into hers is one of its own.
    expect(row).toMatchObject({ state: "ready", candidates: 2, documents: 1 });
    const paths = zip.files.map((file) => file.path);
    expect(paths).toEqual(
      expect.arrayContaining(["README.txt", "candidates.csv", "applications.csv", "history.csv"]),
    );
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
    const { json, zip } = await exported();
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
    zip.close();
    await world.db.application.update({ where: { id: whole.application.id }, data: { revealedAt: null } });
    const sealed = await exported();
    for (const word of sealedWords) expect(await sealed.text("baton.json")).not.toContain(word);
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
      const table = [
        "Name,Email,Phone,Link,Job,Stage,Reason,Tags,Note,City",
        "Ada Okafor,ada@example.com,+1 555,ada.example,Analyst,New,,SQL,A note,Berlin",
        "Bo Keller,bo@example.com,,,Analyst,Phone Screen,,,,",
        "Cy Young,cy@example.com,,,Analyst,Rejected,Position filled,,,",
        "=evil,dee@example.com,,,,,,,,",
      ].join("\n");
      const { buildZip } = await import("#test/files/build-zip.ts");
      const zip = buildZip([{ name: "ada@example.com.txt", content: "Ada's resume" }]);
      await importer(from, files, maker).all(["people.csv", table], ["cv.zip", zip]);
      const first = await exported(maker, from, files);

      await withOwnDatabase(async (target) => {
        const to = await buildWorld(target, { files });
        const taker = await to.buildPerson("admin");
        await to.buildOpening({ title: "Analyst" });
        const { readFileSync } = await import("node:fs");
        const back = await importer(to, files, taker).all(["baton-export.zip", readFileSync(first.path)]);
        expect(back.done.import).toMatchObject({ system: "baton", state: "finished" });
        expect(back.done.counts).toEqual({ added: 3, known: 0, duplicate: 0, refused: 0 });
        const second = await exported(taker, to, files);
        expect(comparable(second.json)).toEqual(comparable(first.json));
        second.zip.close();
      });
      first.zip.close();
    });
  });
});

/** What has to survive: everything that is not an id, a time of arrival or an event. */
function comparable({ candidates }: ExportFile): unknown {
  const fields = ["name", "email", "phone", "links", "location"];
  const ofApplication = ["opening", "stage", "disposition", "reasonCode", "reasonText", "sourceDetail"];
  const pick = (from: object, keys: readonly string[]) =>
    Object.fromEntries(keys.map((key) => [key, (from as Record<string, unknown>)[key]]));
  return candidates
    .map((one) => {
      const { history, documents } = one as unknown as {
        history: { kind: string; text: string }[];
        documents: { sha256: string; fileType: string }[];
      };
      return {
        ...pick(one, fields),
        history: history.map((fact) => `${fact.kind}: ${fact.text}`).sort(),
        documents: documents.map((file) => `${file.fileType} ${file.sha256}`),
        applications: one.applications.map((application) => pick(application, ofApplication)),
      };
    })
    .toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
}
