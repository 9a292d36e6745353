import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { ImportRecord } from "#app/hiring/imports/records.ts";
import { createFileStore } from "#app/platform/files/file-store.server.ts";
import { isZip, type StoredImportFile } from "#app/platform/imports/import-files.server.ts";
import {
  openFiles,
  surveyFiles,
  type TableChoices,
} from "#app/use-cases/imports/internal/open-files.server.ts";
import { buildZip } from "./build-zip.ts";

const SAMPLES = "test/fixtures/ats-exports";
const folder = mkdtempSync(join(tmpdir(), "baton-samples-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const store = createFileStore({ dir: folder });

async function stored(fileName: string, content: Buffer | string): Promise<StoredImportFile> {
  const { key, bytes } = await store.put(Buffer.from(content));
  return { fileName, key, bytes, zip: await isZip(store, key) };
}

const sample = (path: string) => stored(path, readFileSync(join(SAMPLES, path)));

async function read(files: readonly StoredImportFile[], chosen: Partial<TableChoices> | null = null) {
  const opened = await openFiles(store, files, { timeZone: "Europe/Berlin", chosen });
  const records: ImportRecord[] = [];
  for await (const record of opened.records()) records.push(record);
  return { opened, records, survey: await surveyFiles(opened) };
}

describe("the samples of other systems", () => {
  it("Greenhouse: every list and object of people is recognised and read", async () => {
    const names = readdirSync(join(SAMPLES, "greenhouse")).filter((name) =>
      /^(candidates|applications)__(get|the)/.test(name),
    );
    expect(names.length).toBe(6);
    for (const name of names) {
      const { opened, records } = await read([await sample(`greenhouse/${name}`)]);
      expect(opened.system, name).toBe("greenhouse");
      expect(records.length, name).toBeGreaterThan(0);
    }
  });

  it("Greenhouse: the listed candidate comes with both applications, their tags and their file", async () => {
    const { records } = await read([await sample("greenhouse/candidates__get-list-candidates.json")]);
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      sourceId: "53883394",
      name: "John Locke",
      emails: ["test@work.com"],
      phones: ["555-555-5555"],
      links: ["https://mysite.com"],
      applications: [
        {
          sourceId: "69103370",
          opening: "Full Stack Engineer",
          stage: "Contacted",
          source: "LinkedIn (Prospecting)",
        },
        { sourceId: "65153308", opening: "Data Scientist - BK", stage: "Face to Face", status: "open" },
      ],
    });
    const kinds = records[0]?.facts.map((fact) => `${fact.kind}: ${fact.text}`);
    expect(kinds).toContain("tag: Python");
    expect(kinds).toContain("detail: Desired Salary: 1000000000");
    expect(kinds?.join("\n")).toMatch(/course: Engineer, Greenhouse, 2012–2016/);
  });

  it("Greenhouse: what holds no people says what to upload instead", async () => {
    for (const name of ["users__get-list-users", "jobs__get-list-jobs", "offers__get-list-offers"])
      await expect(read([await sample(`greenhouse/${name}.json`)]), name).rejects.toThrow(
        /holds no people|holds nobody/,
      );
  });

  it("Greenhouse, third version: flat lists are joined and their ids named", async () => {
    const { opened, records } = await read([await sample("greenhouse-v3/dump.json")]);
    expect(opened.system).toBe("greenhouse");
    expect(records).toMatchObject([
      {
        name: "Ada Okafor",
        documents: [{ fileName: "ada.pdf", applicationId: "801" }],
        applications: [
          {
            opening: "Analytics Engineer",
            stage: "Recruiter Phone Screen",
            source: "Referral",
            status: "rejected",
            reason: "Compensation expectations",
            leftAt: "2026-02-20T12:00:00.000Z",
          },
        ],
      },
    ]);
    expect(records[0]?.facts).toContainEqual(
      expect.objectContaining({ text: "Clear about lineage.", author: "Rae Recruiter", restricted: true }),
    );
  });

  it("Lever: four opportunities are two people", async () => {
    const { opened, records } = await read([await sample("synthetic/lever-opportunities.json")]);
    expect(opened.system).toBe("lever");
    expect(records.map((record) => [record.name, record.emails.length, record.applications.length])).toEqual([
      ["Ada Okafor", 2, 2],
      ["Chen Wei", 2, 2],
    ]);
    expect(records[0]?.warnings.join()).toMatch(/2 names/);
    expect(records[0]?.applications[0]?.appliedAt).toBe("2025-03-01T10:10:00.000Z");
  });

  it("Ashby: candidates and applications of two files are joined", async () => {
    const files = [
      await sample("synthetic/ashby-candidate.list.json"),
      await sample("synthetic/ashby-application.list.json"),
    ];
    const { opened, records } = await read(files);
    expect(opened.system).toBe("ashby");
    expect(records.length).toBeGreaterThanOrEqual(3);
    const bruno = records.find((record) => record.name === "Bruno Keller");
    expect(bruno).toMatchObject({
      emails: ["b.keller@example.net"],
      documents: [{ fileName: "resume.pdf" }],
      applications: [
        { status: "rejected", reason: "Lacking skills/qualifications", opening: "Analytics Engineer" },
      ],
    });
  });

  it("Workable: a candidate is a run at a job", async () => {
    const { opened, survey } = await read([await sample("synthetic/workable-candidates.json")]);
    expect(opened.system).toBe("workable");
    expect(survey.openings).toEqual([{ word: "Report Analyst", count: survey.people }]);
  });

  it("OpenCATS: the dump gives people, pipelines, notes and files, and nothing on sex or origin", async () => {
    const { opened, records } = await read([await sample("opencats/dump.sql")]);
    expect(opened.system).toBe("opencats");
    expect(records.map((record) => record.name)).toEqual(["Ada Okafor", "Dana O'Neil", "Nils Nobody"]);
    expect(records[0]).toMatchObject({
      emails: ["ada.okafor@example.com", "ada@work.example"],
      documents: [{ fileName: "ada-okafor.pdf" }],
      applications: [
        { opening: "Analytics Engineer", stage: "Interviewing", status: "open", source: "Referral" },
      ],
    });
    expect(records[1]?.applications).toMatchObject([{ status: "rejected", reason: "Not in Consideration" }]);
    const notes = records[0]?.facts.filter((fact) => fact.kind === "note").map((fact) => fact.text);
    expect(notes).toEqual([
      "Met at a meetup; said 'SQL first'.\nAsks for remote.",
      "Talked for 20 minutes; wants data; INSERT INTO nothing; -- really",
    ]);
    expect(JSON.stringify(records)).not.toMatch(/eeo|gender/);
  });

  it("JSON Resume: the course of a life is kept as history", async () => {
    const { opened, records } = await read([await sample("jsonresume/sample.resume.json")]);
    expect(opened.system).toBe("json_resume");
    expect(records).toMatchObject([
      { name: "Richard Hendriks", emails: ["richard.hendriks@mail.com"], applications: [] },
    ]);
    expect(records[0]?.facts.map((fact) => fact.text)).toContain(
      "CEO/President, Pied Piper, 2013-12 to 2014-12",
    );
  });

  it("Lever's table: many addresses and links in one cell, and a secret note", async () => {
    const { opened, records } = await read([await sample("synthetic/lever-import.csv")]);
    expect(opened.system).toBe("csv");
    expect(records[0]).toMatchObject({
      emails: ["ada.okafor@example.com", "ada@work.example"],
      links: ["https://linkedin.com/in/ada-example", "https://github.com/ada-example"],
      documents: [{ fileName: "AdaOkafor_Resume.pdf" }],
    });
    expect(records[1]?.facts).toContainEqual(
      expect.objectContaining({ text: "Salary ask: 80k", restricted: true }),
    );
  });

  it.each(["messy-export-semicolon-utf8bom.csv", "messy-export-windows1252.csv"])(
    "%s is read as it was meant",
    async (name) => {
      const { opened, records } = await read([await sample(`synthetic/${name}`)]);
      expect(opened.table).toMatchObject({
        delimiter: ";",
        encoding: name.includes("1252") ? "windows-1252" : "utf-8",
        columns: ["name", "email", "phone", "opening", "stage", "source", "applied_at", "note"],
        dateOrder: "either",
      });
      expect(records.map((record) => [record.place, record.name, record.emails[0] ?? ""])).toEqual([
        ["line 2", "Jörg Müller", "joerg.mueller@example.de"],
        ["line 4", "Ada Okafor", "ada.okafor@example.com"],
        ["line 5", "Ada Okafor", "ada.okafor@example.com"],
        ["line 6", "", "x@example.com"],
        ["line 7", expect.stringMatching(/^(李小龙|Li)$/), "xiaolong@example.cn"],
        ["line 9", "Nur Name", ""],
      ]);
      expect(records[0]?.facts[0]?.text).toBe('Zeile 1\nZeile 2 mit "Zitat" und ; Trenner');
      expect(records[0]?.applications[0]?.appliedAt).toBe("2025-04-03T12:00:00.000Z");
      expect(records[2]?.warnings.join()).toMatch(/01\/03\/25.*two dates/);
      expect(records[3]?.faults.join()).toMatch(/formula/);
      expect(records[4]?.applications[0]).toMatchObject({ status: "rejected" });
      // The day of a spreadsheet.
      expect(records[4]?.applications[0]?.appliedAt ?? records[4]?.applications[0]?.leftAt).toBe(
        "2025-04-03T12:00:00.000Z",
      );
    },
  );
});

describe("files as they come", () => {
  it.each([
    ["a mark of the spreadsheet", "sep=;\nName;Email\nAda;Ada <ada@example.com>\n", "line 3"],
    ["a title", "Candidates 2025,,\n,,\nName,Email,Job\nAda,ada@example.com,Analyst\n", "line 4"],
    ["nothing, not even headings", "Ada Okafor,ada@example.com\nBo Keller,bo@example.com\n", "line 1"],
  ])("a table may have %s above its headings", async (_, content, place) => {
    const { records } = await read([await stored("people.csv", content)]);
    expect(records[0]).toMatchObject({ place, emails: ["ada@example.com"], faults: [] });
    expect(records[0]?.name).toMatch(/^Ada/);
  });

  it("lines are counted as an editor counts them, whatever breaks them and wherever", async () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      const lines = ["Name,Email,Note", '"Ada', 'Okafor",a@example.com,"one', '"', "Bo,b@example.com,x"];
      const { records } = await read([await stored("people.csv", lines.join(end))]);
      expect(records.map((record) => [record.place, record.name])).toEqual([
        ["line 2", "Ada Okafor"],
        ["line 5", "Bo"],
      ]);
    }
  });

  it("a zip may hold the data itself", async () => {
    const zip = buildZip([
      { name: "export/people.csv", content: "Name,Email\nAda,ada@example.com\n" },
      { name: "export/ada@example.com.pdf", content: "%PDF-1.4" },
    ]);
    const { records } = await read([await stored("all.zip", zip)]);
    expect(records).toMatchObject([{ name: "Ada" }]);
  });

  it.each([
    ["a workbook", buildZip([{ name: "xl/workbook.xml", content: "<x/>" }]), /workbook.*CSV/],
    ["a picture", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\0", "latin1"), /no text/],
    ["cut off JSON", Buffer.from('{"candidates":[{"a":'), /cut off/],
    ["other JSON", Buffer.from('{"hello":"world"}'), /holds no people/],
    ["one column", Buffer.from("hello\nworld\n"), /no table of people/],
    [
      "an open quote",
      Buffer.from('Name,Email\n"Ada,ada@example.com\nBo,bo@example.com\n'),
      /quotation mark.*closed/,
    ],
    ["a zip with resumes only", buildZip([{ name: "a.pdf", content: "%PDF" }]), /no list of people/],
    ["a damaged zip", Buffer.from("PK\x03\x04 and nothing else"), /damaged/],
  ])("%s is refused with what to do", async (_, content, words) => {
    await expect(read([await stored("file", content)])).rejects.toThrow(words);
  });

  it("two tables at once are not mixed", async () => {
    const table = "Name,Email\nAda,ada@example.com\n";
    await expect(read([await stored("a.csv", table), await stored("b.csv", table)])).rejects.toThrow(
      /Several tables/,
    );
  });

  it("a table without headings is read by what stands in it", async () => {
    const { opened, records } = await read([
      await stored("x.csv", "Ada;ada@example.com\nBo;bo@example.com\n"),
    ]);
    expect(opened.table?.header).toEqual(["Column 1", "Column 2"]);
    expect(records).toHaveLength(2);
  });

  it.each(["utf-16le", "utf-16be"] as const)("a table in %s with its mark is read", async (encoding) => {
    const text = Buffer.from("\ufeffName\tE-Mail\r\nJörg\tj@example.de\r\n", "utf16le");
    const { opened, records } = await read([
      await stored("x.csv", encoding === "utf-16le" ? text : text.swap16()),
    ]);
    expect(opened.table).toMatchObject({ encoding, delimiter: "\t" });
    expect(records).toMatchObject([{ name: "Jörg", emails: ["j@example.de"] }]);
  });

  it("letters of other scripts are told by the encoding they fit", async () => {
    const cyrillic =
      "Имя;Почта;Заметка\nИван Петров;ivan@example.ru;Хорошо знает базы данных и пишет понятные отчёты\n";
    const bytes = Buffer.from([...cyrillic].map(windows1251));
    const { opened, records } = await read([await stored("x.csv", bytes)]);
    expect(opened.table?.encoding).toBe("windows-1251");
    expect(records[0]?.emails).toEqual(["ivan@example.ru"]);
  });

  it("a table of 30 MB is read while others are served", async () => {
    const row = (index: number) => `Person ${index},person${index}@example.com,"Note ${"x".repeat(120)}"`;
    const text = `Name,Email,Note\n${Array.from({ length: 185_000 }, (_, index) => row(index)).join("\n")}`;
    expect(text.length).toBeGreaterThan(30_000_000);
    const file = await stored("big.csv", text);
    let longest = 0;
    let last = performance.now();
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);
    const opened = await openFiles(store, [file], { timeZone: "UTC", chosen: null });
    const survey = await surveyFiles(opened);
    clearInterval(watch);
    expect(survey.people).toBe(185_000);
    expect(longest).toBeLessThan(3_000);
  }, 240_000);
});

function windows1251(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  if (code >= 0x410 && code <= 0x44f) return code - 0x350;
  if (code === 0x401) return 0xa8;
  return code === 0x451 ? 0xb8 : code;
}
