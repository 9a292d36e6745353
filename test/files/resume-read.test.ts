import { execFile } from "node:child_process";
import { mkdtemp, mkdir, readdir, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { validate } from "@jsonresume/schema";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildZip } from "./build-zip.ts";

const ROOT = path.join(import.meta.dirname, "../..");
const SAMPLE = path.join(ROOT, "test/fixtures/made-resumes/files/linkedin-print.pdf");
const run = promisify(execFile);

interface Line {
  readonly file: string;
  readonly ok: boolean;
  readonly error?: string;
  readonly resume?: {
    readonly basics: { readonly name?: string; readonly url?: string; readonly profiles: { url: string }[] };
    readonly work: { startDate?: string; endDate?: string }[];
    readonly education: { startDate?: string; endDate?: string }[];
  };
  readonly confidence?: object;
}

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "resume-read-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const place = path.join(folder, name);
  await writeFile(place, content);
  return place;
}

async function read(files: readonly string[]): Promise<Line[]> {
  const { stdout } = await run(
    process.execPath,
    ["--import", "tsx", "scripts/resume-read.ts", "--json", ...files],
    {
      cwd: ROOT,
      maxBuffer: 32 * 1024 * 1024,
    },
  );
  expect(stdout.endsWith("\n")).toBe(true);
  return stdout
    .slice(0, -1)
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
}

test("whatever the files are, each is told on one line, in the order they were named", async () => {
  await mkdir(path.join(folder, "folder.pdf"));
  const huge = await put("huge.txt", "Jane Roe");
  await truncate(huge, 60 * 1024 * 1024);
  await symlink("loop.pdf", path.join(folder, "loop.pdf"));
  await run("mkfifo", [path.join(folder, "pipe.pdf")]);
  const files = [
    path.join(folder, "missing.pdf"),
    path.join(folder, "folder.pdf"),
    path.join(folder, "loop.pdf"),
    path.join(folder, "pipe.pdf"),
    "--no-option.pdf",
    await put("empty.pdf", ""),
    await put("noise.pdf", Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 251))),
    await put("cut.pdf", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog"),
    await put("bomb.docx", buildZip([{ name: "word/document.xml", content: "A".repeat(80 * 1024 * 1024) }])),
    await put("page.pdf", "<html><script>alert(1)</script>"),
    huge,
    await put("deep.json", `{"basics":${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}}`),
    await put("two\nlines.txt", "Jane Roe\njane@mail.example\nlinkedin.com/in/janeroe"),
    SAMPLE,
  ];
  const lines = await read(files);
  expect(lines.map((line) => line.file)).toEqual(files);
  for (const { ok, error, resume, confidence } of lines) {
    if (ok) expect([typeof resume, typeof confidence, error]).toEqual(["object", "object", undefined]);
    else expect([resume, error?.length]).toEqual([undefined, expect.any(Number)]);
  }
  expect(lines.map((line) => line.ok)).toEqual([
    ...Array.from({ length: 11 }, () => false),
    true,
    true,
    true,
  ]);
  expect(lines.slice(0, 5).map((line) => line.error)).toEqual([
    expect.stringContaining("no file of this name"),
    expect.stringContaining("folder"),
    expect.stringContaining("leads back to itself"),
    expect.stringContaining("no file but a device"),
    expect.stringContaining("no file of this name"),
  ]);
});

test("what is read has the shape of JSON Resume: whole addresses, dates of the schema", async () => {
  const short = await put(
    "short.txt",
    "Jane Roe\njane@mail.example\nlinkedin.com/in/janeroe\nwww.janeroe.dev",
  );
  const [one, other] = await read([short, SAMPLE]);
  expect(one?.resume?.basics).toMatchObject({
    name: "Jane Roe",
    url: "https://www.janeroe.dev",
    profiles: [{ network: "LinkedIn", username: "janeroe", url: "https://linkedin.com/in/janeroe" }],
  });
  const dates = [...(other?.resume?.work ?? []), ...(other?.resume?.education ?? [])].flatMap((entry) =>
    [entry.startDate, entry.endDate].filter((date) => date !== undefined),
  );
  expect(dates.length).toBeGreaterThan(3);
  for (const date of dates) expect(date).toMatch(/^[12]\d{3}(?:-[01]\d(?:-[0-3]\d)?)?$/);
});

/** What is wrong with a resume by the schema of JSON Resume 1.2.1 itself. */
function faultsOf(resume: unknown): string[] {
  let faults: string[] = [];
  validate(resume, (errors) => {
    faults = (errors ?? []).map((error) => error.stack);
  });
  return faults;
}

/** The places of all single values: "work.0.position". */
function placesOf(value: unknown, at = ""): string[] {
  if (typeof value !== "object" || value === null) return [at];
  return Object.entries(value).flatMap(([key, one]) => placesOf(one, at === "" ? key : `${at}.${key}`));
}

/** Whether a value, or the profile of a network that it is a part of, has a confidence from 0 to 1. */
function isSure(confidence: unknown, place: string): boolean {
  let at = confidence;
  for (const key of place.split(".")) {
    const sureness = (at as { confidence?: unknown } | undefined)?.confidence;
    if (typeof sureness === "number") break;
    at = (at as Record<string, unknown> | undefined)?.[key];
  }
  const sureness = (at as { confidence?: unknown } | undefined)?.confidence;
  return typeof sureness === "number" && sureness >= 0 && sureness <= 1;
}

test("whatever is read validates against the schema, and every value has its confidence", async () => {
  const fixtures = await Promise.all(
    ["test/fixtures/resumes", "test/fixtures/made-resumes/files"].map(async (place) =>
      (await readdir(path.join(ROOT, place)))
        .filter((name) => !/\.(?:png|jpg)$|scan/.test(name))
        .map((name) => path.join(ROOT, place, name)),
    ),
  );
  const careless = await put(
    "careless.json",
    JSON.stringify({
      basics: { name: "Jane Roe", email: "write to me", url: "my page", emails: ["jürgen@müller.example"] },
      work: [{ name: "Pinecrest", startDate: "in spring", endDate: "2021-13-45" }],
    }),
  );
  const lines = await read([...fixtures.flat(), careless]);
  const told = lines.filter((line) => line.ok);
  expect(told.length).toBeGreaterThan(40);
  for (const { file, resume, confidence } of told) {
    expect([file, faultsOf(resume)]).toEqual([file, []]);
    expect([file, placesOf(resume).filter((place) => !isSure(confidence, place))]).toEqual([file, []]);
  }
  expect(faultsOf({ basics: { email: "nobody" } })).not.toEqual([]);
});
