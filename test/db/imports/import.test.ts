import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { withoutQuotes } from "#app/hiring/imports/after-the-end.ts";
import { stageKey } from "#app/hiring/imports/choices.ts";
import type { RowStanding } from "#app/hiring/imports/import-systems.ts";
import { eraseCandidate } from "#app/use-cases/applications/erase-candidate.server.ts";
import { removeBrought } from "#app/use-cases/applications/remove-brought.server.ts";
import { takeImport } from "#app/use-cases/applications/take-import.server.ts";
import { getCandidate } from "#app/use-cases/candidates/get-candidate.server.ts";
import { mergeCandidates } from "#app/use-cases/candidates/merge-candidates.server.ts";
import { changeImport } from "#app/use-cases/imports/change-import.server.ts";
import { discardImport } from "#app/use-cases/imports/discard-import.server.ts";
import { getImport } from "#app/use-cases/imports/get-import.server.ts";
import { listImports } from "#app/use-cases/imports/list-imports.server.ts";
import { mapImport } from "#app/use-cases/imports/map-import.server.ts";
import { receiveImport } from "#app/use-cases/imports/receive-import.server.ts";
import { revertImport } from "#app/use-cases/imports/revert-import.server.ts";
import { startImport } from "#app/use-cases/imports/start-import.server.ts";
import { stopImport } from "#app/use-cases/imports/stop-import.server.ts";
import { sweepImports } from "#app/use-cases/imports/sweep-imports.server.ts";
import { importer, ownFiles, systemCtx } from "#test/builders/imports.ts";
import { buildWorld, NOW } from "#test/builders/world.ts";
import type { Person, World } from "#test/builders/world.ts";
import { buildZip } from "#test/files/build-zip.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const sample = (path: string) => readFileSync(`test/fixtures/ats-exports/${path}`);

let world: World;
const files = ownFiles();
let recruiter: Person;
let steps: ReturnType<typeof importer>;

beforeAll(async () => {
  world = await buildWorld(database(), { files });
  recruiter = await world.buildPerson("recruiter");
  steps = importer(world, files, recruiter);
  await world.buildOpening({ title: "Analytics Engineer", recruiter });
});

const byEmail = (email: string) =>
  world.db.candidate.findFirst({
    where: { email },
    include: { applications: true, documents: true, importedFacts: true },
  });

/** Everything that is kept of an import and its rows, as text. */
async function kept(importId: string): Promise<string> {
  const row = await world.db.import.findUniqueOrThrow({ where: { id: importId }, include: { lines: true } });
  return JSON.stringify(row, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
}

/** Everything that imports write, counted. */
async function counts() {
  const { db } = world;
  const [candidates, applications, documents, facts, things] = await Promise.all([
    db.candidate.count(),
    db.application.count(),
    db.document.count(),
    db.importedFact.count(),
    db.importedThing.count(),
  ]);
  return { candidates, applications, documents, facts, things };
}

describe("an import of a table", () => {
  const table = (mark: string) =>
    [
      "Name;E-Mail;Tel;Stelle;Phase;Grund;Notiz;Tags",
      `Ada ${mark};ada.${mark}@Example.com;+49 30 1;Analytics Engineer;Telefoninterview;;Kennt dbt;SQL, dbt`,
      `Bo ${mark};bo.${mark}@example.com;;Analytics Engineer;Neu;;;`,
      `Cy ${mark};cy.${mark}@example.com;;Analytics Engineer;Abgesagt;Zu jung im Beruf;;`,
      `Dee ${mark};dee.${mark}@example.com;;Unbekannt;Neu;;;`,
      `Ada ${mark};ADA.${mark}@example.com;;Analytics Engineer;Neu;;;`,
      `;nobody.${mark}@example.com;;;;;;`,
      `Fee ${mark};fee at example;;;;;;`,
    ].join("\n");

  it("is tried first: the dry run says what the import then does, and writes nothing", async () => {
    const before = await counts();
    const importId = await steps.upload(["people.csv", table("try")]);
    const checked = await steps.check(importId);
    expect(await counts()).toEqual(before);
    expect(checked.import).toMatchObject({ state: "checked", system: "csv", rows: 7 });
    expect(checked.counts).toEqual({ added: 4, known: 0, duplicate: 1, refused: 2, waiting: 0 });
    const done = await steps.run(importId);
    expect(done.import.state).toBe("finished");
    expect(done.lines.map((line) => [line.place, line.standing, line.message])).toEqual(
      checked.lines.map((line) => [
        line.place,
        line.standing,
        line.standing === "refused" ? withoutQuotes(line.message) : line.message,
      ]),
    );
    expect(done.lines.map((line) => line.standing)).toEqual([
      "added",
      "added",
      "added",
      "added",
      "duplicate",
      "refused",
      "refused",
    ]);
    expect(done.lines.map((line) => /The same person as (.*)\./.exec(line.message)?.[1])).toEqual([
      ...[undefined, undefined, undefined, undefined],
      "line 2",
      ...[undefined, undefined],
    ]);
    expect(checked.lines[6]?.message).toMatch(/“fee at example” is no e-mail address.*ada@example.com/);
    expect(done.lines[6]?.message).toMatch(/“…” is no e-mail address.*ada@example.com/);
  });

  it("counts a person with several lines once", async () => {
    const lines = [
      "Name;E-Mail;Stelle;Phase",
      "Gus;gus.twice@example.com;Analytics Engineer;Neu",
      "Gus;gus.twice@example.com;Unbekannt;Neu",
      "Hal;hal.once@example.com;Analytics Engineer;Neu",
    ];
    const checked = await steps.check(await steps.upload(["twice.csv", lines.join("\n")]));
    expect(checked.counts).toMatchObject({ added: 2, known: 1 });
    expect(checked.wanted).toBe(2);
  });

  it("counts somebody once whom one line knows by an id and another by an address", async () => {
    const lever = (contact: string, email: string, tag: string) => ({
      ...{ id: `o-${contact}-${tag}`, contact, name: "Ida", emails: [email], stage: "s" },
      ...{ stageChanges: [], tags: [tag] },
    });
    const file = (...data: readonly object[]): [string, string] => ["lever.json", JSON.stringify({ data })];
    await steps.all(file(lever("ida-1", "ida@example.com", "dbt")));
    const again = file(
      lever("ida-1", "ida@new.example", "sql"),
      lever("ida-2", "ida@example.com", "go"),
      lever("ida-3", "other.ida@example.com", "go"),
    );
    const checked = await steps.check(await steps.upload(again));
    expect(checked.counts).toMatchObject({ added: 1, known: 2 });
    expect(checked.lines[1]?.message).toContain(`The same person as ${checked.lines[0]?.place}.`);
    expect(checked.wanted).toBe(2);
  });

  it("puts people where the stage machine lets them stand, by events of the person who imports", async () => {
    const [ada, bo, cy, dee] = await Promise.all(
      ["ada", "bo", "cy", "dee"].map((name) => byEmail(`${name}.try@example.com`)),
    );
    expect(ada).toMatchObject({
      name: "Ada try",
      phone: "+49 30 1",
      applications: [{ stage: "phone_screen", disposition: null, source: "import" }],
    });
    expect(bo?.applications).toMatchObject([{ stage: "resume_screen", disposition: null }]);
    expect(cy?.applications).toMatchObject([
      {
        stage: "resume_screen",
        disposition: "rejected",
        dispositionCode: "other_rejection",
        dispositionText: "Zu jung im Beruf",
      },
    ]);
    // Nobody said which opening this is: the person is there, and where they stood is history.
    expect(dee?.applications).toEqual([]);
    expect(dee?.importedFacts.map((fact) => fact.text)).toEqual(["the table: Unbekannt, stood at Neu"]);
    const events = await world.db.event.findMany({
      where: { applicationId: ada?.applications[0]?.id ?? "" },
      orderBy: { id: "asc" },
    });
    expect(events.map((event) => [event.type, event.actorId])).toEqual([
      ["application.imported", recruiter.id],
      ["application.promised", recruiter.id],
      ["application.moved", recruiter.id],
      ["application.promised", recruiter.id],
    ]);
    expect(events[2]?.after).toEqual({ stage: "phone_screen", reason: "Screened in the table" });
  });

  it("brings nothing when it is imported again", async () => {
    const before = await counts();
    const { done } = await steps.all(["again.csv", table("try")]);
    expect(await counts()).toEqual(before);
    expect(done.counts).toEqual({ added: 0, known: 0, duplicate: 5, refused: 2, waiting: 0 });
  });

  it("never writes to anybody, also when it brings rejections (law 5)", async () => {
    await steps.all(["mail.csv", table("mail")]);
    expect(await byEmail("cy.mail@example.com")).toMatchObject({
      applications: [{ disposition: "rejected" }],
    });
    expect(await world.db.mail.count()).toBe(0);
    const { enqueued } = world.jobs as unknown as { enqueued: { name: string }[] };
    expect(enqueued.filter((job) => /mail|tell|remind/.test(job.name))).toEqual([]);
  });

  it("says whom each row became, as long as they are here, and nothing of others", async () => {
    const { importId, checked, done } = await steps.all(["who.csv", table("who")]);
    const names = (lines: typeof done.lines) => lines.map(({ who }) => who.name);
    expect(names(checked.lines)).toEqual([
      ...["Ada who", "Bo who", "Cy who", "Dee who", "Ada who"],
      "",
      "Fee who",
    ]);
    const bo = await byEmail("bo.who@example.com");
    expect(done.lines[1]?.who).toEqual({ id: bo?.id, name: "Bo who" });
    expect(names(done.lines)).toEqual([...["Ada who", "Bo who", "Cy who", "Dee who", "Ada who"], "", ""]);
    await eraseCandidate(world.ctxFor(recruiter), {
      candidateId: bo?.id ?? "",
      typedName: "Bo who",
      reasonCode: "candidate_request",
    });
    expect((await steps.look(importId)).lines[1]).toMatchObject({
      who: { id: null, name: "Erased" },
      place: "",
    });
    const out = await steps.revert(importId);
    const gone = "Not here any more";
    expect(names(out.lines)).toEqual([gone, "Erased", gone, gone, gone, "", ""]);
    expect(await kept(importId)).not.toMatch(
      /(?:Ada|Bo|Cy|Dee|Fee) who|fee at|example\.com\b(?<!ada@example\.com)/,
    );
  });

  it("leaves no file and no read word behind when it has ended", async () => {
    const { importId } = await steps.all(["gone.csv", table("gone")]);
    const row = await world.db.import.findUniqueOrThrow({
      where: { id: importId },
      include: { lines: true },
    });
    expect(row).toMatchObject({ files: [], survey: {}, choices: {} });
    expect(row.lines.every((line) => line.record === null)).toBe(true);
    expect(await kept(importId)).not.toMatch(/gone@example|fee at|Kennt dbt/);
  });

  it("is taken out again as a whole, and can be taken in once more", async () => {
    const before = await counts();
    const first = await steps.all(["out.csv", table("out")]);
    const ada = await byEmail("ada.out@example.com");
    const reverted = await steps.revert(first.importId);
    expect(reverted.import.state).toBe("reverted");
    expect(await counts()).toEqual(before);
    const events = await world.db.event.findMany({
      where: { candidateId: ada?.id ?? "" },
      orderBy: { id: "asc" },
    });
    expect(events.map((event) => event.type).slice(-2)).toEqual(["application.removed", "candidate.removed"]);
    // Words about somebody who was never really here go with them.
    expect(
      JSON.stringify(events, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value)),
    ).not.toMatch(/ada\.out/);
    const second = await steps.all(["out.csv", table("out")]);
    expect(second.done.counts).toEqual(first.done.counts);
  });

  it("takes what another import said of them along when it is taken out", async () => {
    const first = await steps.all(["ada.csv", "Name,Email\nAda Quo,ada.quo@example.com\n"]);
    const second = await steps.all(["cv.csv", "Name,Email,CV\nAda Quo,ada.quo@example.com,Ada_Quo_CV.pdf\n"]);
    expect(second.done.lines).toMatchObject([
      { standing: "duplicate", message: expect.stringMatching(/Ada_Quo_CV\.pdf/) as string },
    ]);
    await steps.revert(first.importId);
    expect(await byEmail("ada.quo@example.com")).toBeNull();
    const left = await steps.look(second.importId);
    expect(left.lines).toMatchObject([
      { who: { id: null }, message: "Taken out again with the import that had brought them." },
    ]);
    expect((await steps.look(first.importId)).lines).toMatchObject([{ message: "Taken out again." }]);
    expect(await kept(second.importId)).not.toMatch(/Quo/);
  });

  it("asks when dates can be read either way, and reads them as it is told", async () => {
    const importId = await steps.upload([
      "dates.csv",
      "Name,Email,Job,Applied\nDi,di@example.com,Analytics Engineer,03/04/2025\n",
    ]);
    await expect(steps.check(importId)).rejects.toMatchObject({
      fields: { dateOrder: expect.anything() as unknown },
    });
    await steps.check(importId, (choices) => ({ ...choices, dateOrder: "mdy" }));
    await steps.run(importId);
    expect((await byEmail("di@example.com"))?.applications[0]?.createdAt.toISOString()).toBe(
      "2025-03-04T12:00:00.000Z",
    );
  });

  it("shows other jobs and stages first when other columns are chosen", async () => {
    const importId = await steps.upload(["cols.csv", "Name,Email,A,B\nEl,el@example.com,Engineer,New\n"]);
    const ctx = world.ctxFor(recruiter);
    const { mapping } = await steps.look(importId);
    if (!mapping) throw new Error("no mapping");
    expect(mapping.survey.openings).toEqual([]);
    const choices = { ...mapping.choices, columns: ["name", "email", "opening", "stage"] as const };
    const answer = await mapImport(
      ctx,
      importId,
      { ...choices, columns: [...choices.columns] },
      { lookAgain: false },
    );
    expect(answer.checking).toBe(false);
    const seen = await steps.look(importId);
    expect(seen.mapping?.survey.openings).toEqual([{ word: "Engineer", count: 1 }]);
    expect(seen.mapping?.choices.stages).toEqual({ [stageKey("New", "open")]: "resume_screen" });
    await discardImport(ctx, importId);
  });
});

describe("imports of every sample", () => {
  const samples = [
    ["greenhouse/candidates__get-list-candidates.json"],
    ["greenhouse-v3/dump.json"],
    ["synthetic/lever-opportunities.json"],
    ["synthetic/ashby-candidate.list.json", "synthetic/ashby-application.list.json"],
    ["synthetic/workable-candidates.json"],
    ["opencats/dump.sql"],
    ["jsonresume/sample.resume.json"],
    ["synthetic/lever-import.csv"],
    ["synthetic/messy-export-semicolon-utf8bom.csv"],
    ["synthetic/messy-export-windows1252.csv"],
  ];

  it.each(samples)("%s goes in, brings nothing twice, and comes out again", async (...paths) => {
    const contents = paths.map((path) => [path, sample(path)] as const);
    const before = await counts();
    const { importId, done } = await steps.all(...contents);
    const brought = (done.counts?.added ?? 0) + (done.counts?.known ?? 0);
    expect(brought).toBeGreaterThan(0);
    const between = await counts();
    const again = await steps.all(...contents);
    expect(again.done.counts).toMatchObject({ added: 0, known: 0 });
    expect(await counts()).toEqual(between);
    await steps.revert(importId);
    expect(await counts()).toEqual(before);
    expect(await world.db.mail.count()).toBe(0);
  });
});

describe("resumes of a zip", () => {
  const resume = (name: string) => `%PDF-1.4 of ${name}`;

  it("go to those who name them or whose address names them; others are told", async () => {
    const zip = buildZip([
      { name: "cvs/gia.pdf", content: resume("gia") },
      { name: "cvs/hal@example.com.pdf", content: resume("hal") },
      { name: "cvs/../../evil.pdf", content: resume("evil") },
      { name: "cvs/ivy@example.com.gif", content: Buffer.from("GIF89a", "latin1") },
    ]);
    const table =
      "Name,Email,CV,Job\nGia,gia@example.com,gia.pdf,Analytics Engineer\nHal,hal@example.com,,\nIvy,ivy@example.com,lost.pdf,\n";
    const { done, checked, importId } = await steps.all(["people.csv", table], ["cvs.zip", zip]);
    expect(checked.import.problem).toMatch(/evil.*leads out/);
    const [gia, hal, ivy] = await Promise.all(
      ["gia", "hal", "ivy"].map((name) => byEmail(`${name}@example.com`)),
    );
    expect(gia?.documents).toMatchObject([
      { fileName: "gia.pdf", fileType: "pdf", applicationId: gia?.applications[0]?.id },
    ]);
    expect(hal?.documents).toMatchObject([{ fileName: "hal@example.com.pdf", applicationId: null }]);
    expect(ivy?.documents).toEqual([]);
    expect(done.lines[2]?.message).toMatch(/“ivy@example.com.gif” was left out/);
    expect(done.import.problem).toBe("“…” was left out: its name leads out of the zip.");
    const key = gia?.documents[0]?.storageKey ?? "";
    expect(await files.size(key)).toBe(resume("gia").length);
    // The same zip again brings no second copy.
    const again = await steps.all(["people.csv", table], ["cvs.zip", zip]);
    expect(again.done.counts).toEqual({ added: 0, known: 0, duplicate: 3, refused: 0, waiting: 0 });
    await steps.revert(importId);
    expect(await byEmail("gia@example.com")).toBeNull();
  });
});

describe("taking out what people worked on since", () => {
  it("leaves it, says why, and takes the rest", async () => {
    const opening = await world.buildOpening({ title: "Data Analyst", recruiter });
    const table = "Id,Name,Email,Job\n1,Jo,jo@example.com,Data Analyst\n2,Ken,ken@example.com,Data Analyst\n";
    const { importId } = await steps.all(["work.csv", table]);
    const jo = await byEmail("jo@example.com");
    const { id, openingId } = jo?.applications[0] ?? { id: "", openingId: "" };
    expect(openingId).toBe(opening.id);
    await world.db.event.create({
      data: {
        at: NOW,
        actorKind: "person",
        actorId: recruiter.id,
        type: "application.screened",
        subjectKind: "application",
        subjectId: id,
        candidateId: jo?.id ?? "",
        applicationId: id,
        openingId,
        after: { outcome: "advance" },
      },
    });
    const { lines, import: row } = await steps.revert(importId);
    expect(row.state).toBe("reverted");
    expect(lines.map((line) => line.message)).toEqual([
      "Stays. Worked on since: Resume advanced.",
      "Taken out again.",
    ]);
    expect(await byEmail("jo@example.com")).toMatchObject({ applications: [{ id }] });
    expect(await byEmail("ken@example.com")).toBeNull();
  });

  it("gives somebody we knew their phone, their links and the right to be written to back, and keeps them", async () => {
    const known = await world.buildCandidate({ name: "Lou", email: "lou@example.com" });
    const { importId, done } = await steps.all([
      "lou.csv",
      "Name,Email,Phone,Link,Do not contact\nLou,lou@example.com,+1 555,lou.example,Asked us by mail\n",
    ]);
    expect(done.counts).toMatchObject({ known: 1 });
    expect(await byEmail("lou@example.com")).toMatchObject({
      phone: "+1 555",
      links: ["https://lou.example"],
      doNotContactAt: expect.any(Date) as Date,
      doNotContactReason: "Asked us by mail",
    });
    await steps.revert(importId);
    expect(await byEmail("lou@example.com")).toMatchObject({
      id: known.id,
      phone: "",
      links: [],
      doNotContactAt: null,
      doNotContactReason: "",
    });
  });
});

describe("somebody who was erased", () => {
  it("is not brought back by the id under which they came", async () => {
    const lever = JSON.stringify({
      data: [
        {
          id: "o",
          contact: "mia-1",
          name: "Mia",
          emails: ["mia@example.com"],
          stage: "s",
          stageChanges: [],
          tags: ["x"],
        },
      ],
    });
    await steps.all(["lever.json", lever]);
    const mia = await byEmail("mia@example.com");
    await eraseCandidate(world.ctxFor(recruiter), {
      candidateId: mia?.id ?? "",
      typedName: "Mia",
      reasonCode: "candidate_request",
    });
    const { done } = await steps.all(["lever.json", lever]);
    expect(done.lines).toMatchObject([
      { standing: "refused", message: expect.stringMatching(/erased/) as string },
    ]);
    expect(await byEmail("mia@example.com")).toBeNull();
  });
});

describe("tags of elsewhere", () => {
  it("become tags here beside those that were there, stay off once taken off, and go with a revert", async () => {
    const { id } = await world.buildCandidate({ name: "Nia", email: "nia@example.com" });
    await world.db.candidate.update({ where: { id }, data: { tags: ["keep warm"] } });
    const table = "Name,Email,Tags\nNia,nia@example.com,SQL; dbt\nOle,ole@example.com,dbt\n";
    const { importId } = await steps.all(["tags.csv", table]);
    expect(await byEmail("nia@example.com")).toMatchObject({ tags: ["dbt", "keep warm", "sql"] });
    expect(await byEmail("ole@example.com")).toMatchObject({ tags: ["dbt"] });
    const history = async () => (await getCandidate(world.ctxFor(recruiter), id)).history;
    expect(await history()).toEqual([]);
    const event = await world.db.event.findFirstOrThrow({
      where: { candidateId: id, type: "candidate.changed" },
    });
    expect([event.before, event.after]).toEqual([
      { tags: ["keep warm"] },
      { tags: ["dbt", "keep warm", "sql"] },
    ]);

    await world.db.candidate.update({ where: { id }, data: { tags: ["keep warm", "sql"] } });
    const again = await steps.all(["tags.csv", table]);
    expect(again.done.counts).toMatchObject({ added: 0, known: 0, duplicate: 2 });
    expect(await byEmail("nia@example.com")).toMatchObject({ tags: ["keep warm", "sql"] });
    expect(await history()).toMatchObject([{ kind: "tag", text: "dbt" }]);

    await steps.revert(importId);
    expect(await byEmail("nia@example.com")).toMatchObject({ id, tags: ["keep warm"], phone: "", links: [] });
    expect(await byEmail("ole@example.com")).toBeNull();
  });
});

describe("somebody whose files were merged", () => {
  it("shows what both brought from elsewhere, and is known by both when they come again", async () => {
    const table =
      "Name,Email,Note\nPia,pia@example.com,Came in spring\nPia,pia@other.example,Came in autumn\n";
    await steps.all(["twice.csv", table]);
    const [kept, gone] = [await byEmail("pia@example.com"), await byEmail("pia@other.example")];
    const ctx = world.ctxFor(recruiter);
    await mergeCandidates(ctx, { keptId: kept!.id, goneId: gone!.id });
    const texts = async () => (await getCandidate(ctx, kept!.id)).history.map(({ text }) => text).toSorted();
    expect(await texts()).toEqual(["Came in autumn", "Came in spring"]);

    const again = await steps.all(["twice.csv", table]);
    expect(again.done.counts).toMatchObject({ added: 0, known: 0, duplicate: 2 });
    await steps.all(["more.csv", "Name,Email,Note\nPia,pia@other.example,Came in winter\n"]);
    expect(await texts()).toEqual(["Came in autumn", "Came in spring", "Came in winter"]);
    expect(await world.db.importedFact.count({ where: { candidateId: kept!.id } })).toBe(2);
  });
});

describe("who may import", () => {
  it("is refused without the role, at every step", async () => {
    const importId = await steps.upload(["x.csv", "Name,Email\nNo,no@example.com\n"]);
    for (const role of ["hiring_manager", "interviewer"] as const) {
      const ctx = world.ctxFor(await world.buildPerson(role));
      const { mapping } = await steps.look(importId);
      if (!mapping) throw new Error("no mapping");
      const tries = [
        () => listImports(ctx),
        () => getImport(ctx, importId, { standing: null, after: -1 }),
        () => receiveImport(ctx, []),
        () => mapImport(ctx, importId, mapping.choices, { lookAgain: false }),
        () => startImport(ctx, importId, "run"),
        () => changeImport(ctx, importId),
        () => discardImport(ctx, importId),
        () => revertImport(ctx, importId),
      ];
      for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ kind: "forbidden" });
    }
    const ctx = world.ctxFor(recruiter);
    await expect(startImport(ctx, importId, "run")).rejects.toMatchObject({ kind: "conflict" });
    await expect(revertImport(ctx, importId)).rejects.toMatchObject({ kind: "conflict" });
    await expect(changeImport(ctx, importId)).rejects.toMatchObject({ kind: "conflict" });
    await expect(getImport(ctx, "unknown", { standing: null, after: -1 })).rejects.toMatchObject({
      kind: "not_found",
    });
    await expect(
      sweepImports({ ...systemCtx(world), eventActor: { kind: "person", id: recruiter.id } as never }),
    ).rejects.toMatchObject({ kind: "forbidden" });
    await expect(
      stopImport(
        { ...systemCtx(world), eventActor: { kind: "person", id: recruiter.id } as never },
        importId,
        "x",
      ),
    ).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("loses a running import when they lose the role", async () => {
    const leaver = await world.buildPerson("recruiter");
    const theirs = importer(world, files, leaver);
    const importId = await theirs.upload(["y.csv", "Name,Email\nOz,oz@example.com\n"]);
    await theirs.check(importId);
    await startImport(world.ctxFor(leaver), importId, "run");
    await world.db.person.update({ where: { id: leaver.id }, data: { role: "interviewer" } });
    await expect(takeImport(systemCtx(world), importId)).rejects.toMatchObject({ kind: "forbidden" });
    expect(await byEmail("oz@example.com")).toBeNull();
    await stopImport(systemCtx(world), importId, "Recruiters and admins import people.");
    expect((await steps.look(importId)).import).toMatchObject({
      state: "stopped",
      problem: expect.stringMatching(/Recruiters/) as string,
    });
    // Somebody who may goes on with it.
    await startImport(world.ctxFor(recruiter), importId, "resume");
    await takeImport(systemCtx(world), importId);
    expect(await byEmail("oz@example.com")).not.toBeNull();
  });

  it("does not take in or see their own file", async () => {
    const { done, importId } = await steps.all([
      "own.csv",
      `Name,Email\nMe,${recruiter.email}\nPat,pat@example.com\n`,
    ]);
    expect(done.lines.map((line) => [line.who.name, line.standing])).toEqual([
      ["", "refused"],
      ["Pat", "added"],
    ]);
    const other = await getImport(world.ctxFor(await world.buildPerson("admin")), importId, {
      standing: "refused",
      after: -1,
    });
    expect(other.lines).toMatchObject([{ message: expect.stringMatching(/person who imports/) as string }]);
  });

  it("and history is read by those who run the process, secrets by recruiters and admins alone", async () => {
    const manager = await world.buildPerson("hiring_manager");
    const interviewer = await world.buildPerson("interviewer");
    const opening = await world.buildOpening({ title: "Statistician", hiringManager: manager, recruiter });
    await steps.all([
      "h.csv",
      "Name,Email,Job,Note,Secret note\nQi,qi@example.com,Statistician,Open,Hidden\n",
    ]);
    const qi = await byEmail("qi@example.com");
    await world.buildInterview({ application: qi?.applications[0] as never, interviewer });
    expect(qi?.applications[0]?.openingId).toBe(opening.id);
    const read = async (person: Person) =>
      (await getCandidate(world.ctxFor(person), qi?.id ?? "")).history.map((line) => line.text);
    expect((await read(recruiter)).sort()).toEqual(["Hidden", "Open"]);
    expect(await read(manager)).toEqual(["Open"]);
    expect(await read(interviewer)).toEqual([]);
  });
});

describe("an import that stopped on its way", () => {
  const people = Array.from({ length: 30 }, (_, index) => `Person ${index},${index}.half@example.com`);
  const table = (mark: string) =>
    ["Name,Email", ...people.map((line) => line.replace("half", mark))].join("\n");

  /** Twenty-five of thirty are in when it stops. */
  async function half(mark: string): Promise<string> {
    const importId = await steps.upload([`${mark}.csv`, table(mark)]);
    await steps.check(importId);
    await startImport(world.ctxFor(recruiter), importId, "run");
    let chunks = 0;
    await takeImport(systemCtx(world), importId, () => (chunks += 1) === 1);
    await stopImport(systemCtx(world), importId, "The disk is full.");
    // The list shows the newest, and all of this file are of one moment.
    await world.db.import.update({
      where: { id: importId },
      data: { createdAt: new Date(NOW.getTime() + 1) },
    });
    expect(await kept(importId)).toContain(`29.${mark}@example.com`);
    return importId;
  }

  it("counts those who are in as what they became, and the others as waiting for their turn", async () => {
    const ctx = world.ctxFor(recruiter);
    const importId = await half("wait");
    const seen = await steps.look(importId);
    const inPart = { added: 25, known: 0, duplicate: 0, refused: 0, waiting: 5 };
    expect(seen.counts).toEqual(inPart);
    expect(seen.lines.map(({ standing }) => standing)).toEqual([
      ...Array.from({ length: 25 }, () => "added"),
      ...Array.from({ length: 5 }, () => "waiting"),
    ]);
    const chosen = async (standing: RowStanding) =>
      (await getImport(ctx, importId, { standing, after: -1 })).lines.map(({ who }) => who.name);
    expect(await chosen("waiting")).toEqual(seen.lines.slice(25).map(({ who }) => who.name));
    expect(await chosen("added")).toHaveLength(25);
    const listed = (await listImports(ctx)).imports.find(({ id }) => id === importId);
    expect(listed?.counts).toEqual(inPart);
    await startImport(ctx, importId, "resume");
    expect((await steps.look(importId)).counts).toEqual(inPart);
    await takeImport(systemCtx(world), importId);
    expect((await steps.look(importId)).counts).toEqual({ ...inPart, added: 30, waiting: 0 });
    expect(await chosen("waiting")).toEqual([]);
  });

  it("is one that stopped again when it cannot be taken out: it can be gone on with, and ends after a week", async () => {
    const importId = await half("stuck");
    await revertImport(world.ctxFor(recruiter), importId);
    await stopImport(systemCtx(world), importId, "The disk is full.");
    expect((await steps.look(importId)).import.state).toBe("stopped");
    await sweepImports({ ...systemCtx(world), now: new Date(NOW.getTime() + 8 * 86_400_000) });
    expect((await steps.look(importId)).import.state).toBe("finished");
    expect(await kept(importId)).not.toMatch(/stuck@example|Person/);
  });

  it("is gone on with from whoever waits, also when its taking out had passed them before it broke off", async () => {
    const importId = await half("passed");
    await revertImport(world.ctxFor(recruiter), importId);
    let chunks = 0;
    const taking = { importId, personId: recruiter.id };
    await removeBrought(systemCtx(world), taking, () => (chunks += 1) <= 2);
    await stopImport(systemCtx(world), importId, "The disk is full.");
    await startImport(world.ctxFor(recruiter), importId, "resume");
    await takeImport(systemCtx(world), importId);
    expect((await steps.look(importId)).import.state).toBe("finished");
    expect(await byEmail("29.passed@example.com")).not.toBeNull();
  });

  it("keeps nothing of those it did not get to when it is taken out", async () => {
    const importId = await half("out");
    expect((await steps.look(importId)).taken).toEqual({ added: 25, known: 0 });
    const { lines, counts: came } = await steps.revert(importId);
    expect(came).toEqual({ added: 25, known: 0, duplicate: 0, refused: 5, waiting: 0 });
    expect(lines.map(({ message }) => message)).toEqual([
      ...Array.from({ length: 25 }, () => "Taken out again."),
      ...Array.from({ length: 5 }, () => "Not taken in: the import ended before."),
    ]);
    expect(await kept(importId)).not.toMatch(/out@example|Person/);
    expect(await world.db.import.findUniqueOrThrow({ where: { id: importId } })).toMatchObject({ files: [] });
    const { enqueued } = world.jobs as unknown as { enqueued: { name: string }[] };
    expect(enqueued.at(-1)?.name).toBe("remove-files");
  });

  it("ends after a week: who is in stays and can be taken out, the files and the others go", async () => {
    const importId = await half("week");
    await sweepImports({ ...systemCtx(world), now: new Date(NOW.getTime() + 6 * 86_400_000) });
    expect((await steps.look(importId)).import.state).toBe("stopped");
    await sweepImports({ ...systemCtx(world), now: new Date(NOW.getTime() + 8 * 86_400_000) });
    const ended = await steps.look(importId);
    expect(ended.import).toMatchObject({
      state: "finished",
      problem: expect.stringMatching(/upload them again/) as string,
      files: [],
    });
    expect(ended.counts).toEqual({ added: 25, known: 0, duplicate: 0, refused: 5, waiting: 0 });
    expect(ended.taken).toEqual({ added: 25, known: 0 });
    expect(ended.lines.slice(25).map(({ standing }) => standing)).toEqual(Array(5).fill("refused"));
    const listed = (await listImports(world.ctxFor(recruiter))).imports.find(({ id }) => id === importId);
    expect(listed?.counts).toEqual(ended.counts);
    expect(await kept(importId)).not.toMatch(/week@example|Person/);
    expect(ended.lines.filter(({ who }) => who.id !== null)).toHaveLength(25);
    await steps.revert(importId);
    expect(await byEmail("3.week@example.com")).toBeNull();
  });

  it("has a whole week again when somebody went on with it and it stopped once more", async () => {
    const importId = await half("again");
    const day = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
    await startImport({ ...world.ctxFor(recruiter), now: day(5) }, importId, "resume");
    await stopImport({ ...systemCtx(world), now: day(6) }, importId, "The disk is full.");
    await sweepImports({ ...systemCtx(world), now: day(12) });
    expect((await steps.look(importId)).import.state).toBe("stopped");
    await startImport({ ...world.ctxFor(recruiter), now: day(12) }, importId, "resume");
    await takeImport(systemCtx(world), importId);
    expect(await byEmail("29.again@example.com")).not.toBeNull();
    const left = await half("left");
    await startImport({ ...world.ctxFor(recruiter), now: day(5) }, left, "resume");
    await stopImport({ ...systemCtx(world), now: day(6) }, left, "The disk is full.");
    await sweepImports({ ...systemCtx(world), now: day(14) });
    expect((await steps.look(left)).import.state).toBe("finished");
  });
});

describe("an import nobody decided on", () => {
  it("is put aside after a week, with its files", async () => {
    const importId = await steps.upload(["late.csv", "Name,Email\nRa,ra@example.com\n"]);
    const early = { ...systemCtx(world), now: new Date(NOW.getTime() + 6 * 86_400_000) };
    await sweepImports(early);
    expect((await steps.look(importId)).import.state).toBe("mapping");
    await sweepImports({ ...early, now: new Date(NOW.getTime() + 8 * 86_400_000) });
    expect((await steps.look(importId)).import).toMatchObject({ state: "discarded", files: [] });
    const { enqueued } = world.jobs as unknown as { enqueued: { name: string; payload: unknown }[] };
    expect(enqueued.at(-1)?.name).toBe("remove-files");
  });
});
