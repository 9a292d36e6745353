import { execFile } from "node:child_process";
import { mkdtemp, mkdir, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
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
  const files = [
    path.join(folder, "missing.pdf"),
    path.join(folder, "folder.pdf"),
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
  expect(lines.map((line) => line.ok)).toEqual([...Array.from({ length: 8 }, () => false), true, true, true]);
  expect(lines.slice(0, 2).map((line) => line.error)).toEqual([
    expect.stringContaining("no file of this name"),
    expect.stringContaining("folder"),
  ]);
}, 60_000);

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
}, 30_000);
