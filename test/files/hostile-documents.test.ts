import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { deflateSync } from "node:zlib";
import { buildSync } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTextExtractor } from "#app/platform/files/extract-text.server.ts";
import { locateChild } from "#app/platform/files/reader-child.server.ts";
import { buildDocx, buildOdt, buildPdf, buildZip } from "./build-zip.ts";

const extract = createTextExtractor();
const child = (name: string): string => fileURLToPath(new URL(`children/${name}`, import.meta.url));
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const MB = 1024 * 1024;

/** Parent and children built like the product's, inside the project so that they find its packages. */
let built: string;
beforeAll(() => {
  built = mkdtempSync(
    path.join(mkdirSync("test-results", { recursive: true }) ?? "test-results", "children-"),
  );
  buildSync({
    entryPoints: {
      "extract-child": "app/platform/files/extract-child.ts",
      server: "app/platform/files/extract-text.server.ts",
      probes: child("probes.mjs"),
    },
    splitting: true,
    chunkNames: "chunks/[name]-[hash]",
    outdir: built,
    bundle: true,
    platform: "node",
    target: "node24",
    format: "esm",
    packages: "external",
    logLevel: "error",
  });
});
afterAll(() => rmSync(built, { recursive: true, force: true }));

test("a Word document that unpacks to 300 MB is refused", async () => {
  const bomb = buildDocx(paragraph(" ".repeat(300 * MB)));
  expect(bomb.length).toBeLessThan(MB);
  const result = await extract({ buffer: bomb });
  expect(result).toMatchObject({ ok: false, type: "docx", reason: "too-large" });
});

test("a zip bomb that lies about its size is stopped while it unpacks", async () => {
  const buffer = buildDocx(paragraph("Jordan"), [
    { name: "word/styles.xml", content: Buffer.alloc(100 * MB, 32), declaredBytes: 100 },
  ]);
  expect(await extract({ buffer })).toMatchObject({ ok: false, reason: "too-large" });
});

test("a Word document of many parts, each large, is stopped at the limit on all of them", async () => {
  const parts = Array.from({ length: 6 }, (_, index) => ({
    name: `word/header${index}.xml`,
    content: Buffer.alloc(10 * MB, 32),
  }));
  const result = await extract({ buffer: buildDocx(paragraph("Jordan"), parts) });
  expect(result).toMatchObject({ ok: false, reason: "too-large" });
});

test("an archive of 5,000 parts is refused by its table of contents", async () => {
  const parts = Array.from({ length: 5000 }, (_, index) => ({
    name: `word/header${index}.xml`,
    content: "<w/>",
  }));
  const result = await extract({ buffer: buildDocx(paragraph("Jordan"), parts), fileName: "cv.docx" });
  expect(result).toMatchObject({ ok: false, reason: "too-large" });
});

test("zip bombs inside pictures are never unpacked", async () => {
  const buffer = buildDocx(paragraph("Jordan Avery"), [
    { name: "word/media/image1.png", content: Buffer.alloc(60 * MB) },
    { name: "word/embeddings/inner.zip", content: buildZip([{ name: "a", content: Buffer.alloc(50 * MB) }]) },
  ]);
  expect(await extract({ buffer })).toMatchObject({ ok: true, text: "Jordan Avery" });
});

const CANARY_TYPE = (target: string): string =>
  `<!DOCTYPE x [<!ENTITY leak SYSTEM "${target}"><!ENTITY short "CANARY">]>`;

test.each(["docx", "odt"] as const)(
  "an external entity in a %s is neither fetched nor read nor expanded",
  async (kind) => {
    const requests: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      requests.push(request.url);
      response.end("CANARY");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const folder = mkdtempSync(path.join(os.tmpdir(), "baton-canary-"));
    const file = path.join(folder, "canary.txt");
    writeFileSync(file, "CANARY");
    try {
      for (const target of [
        `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`,
        pathToFileURL(file).href,
      ]) {
        for (const text of ["Jordan &leak; &short; Avery", "Jordan Avery"]) {
          const buffer =
            kind === "docx"
              ? buildDocx(paragraph(text), [], CANARY_TYPE(target))
              : buildOdt(`<text:p>${text}</text:p>`, CANARY_TYPE(target));
          const result = await extract({ buffer });
          expect(result).toMatchObject({ ok: false, type: kind, reason: "corrupt" });
          expect(JSON.stringify(result)).not.toContain("CANARY");
        }
      }
      expect(requests).toEqual([]);
    } finally {
      server.close();
      rmSync(folder, { recursive: true });
    }
  },
);

test("a linked picture is not fetched and its document is read all the same", async () => {
  const requests: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.png`;
  const picture = `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
  const links = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${url}" TargetMode="External"/></Relationships>`;
  const buffer = buildDocx(paragraph("Jordan Avery") + picture, [
    { name: "word/_rels/document.xml.rels", content: links },
  ]);
  const result = await extract({ buffer });
  server.close();
  expect(result).toMatchObject({ ok: true, text: "Jordan Avery" });
  expect(requests).toEqual([]);
});

test("XML nested a hundred thousand deep is refused", async () => {
  const deep = "<w:sdt><w:sdtContent>".repeat(100_000) + "</w:sdtContent></w:sdt>".repeat(100_000);
  expect(await extract({ buffer: buildDocx(deep) })).toMatchObject({
    ok: false,
    reason: expect.stringMatching(/corrupt|memory/) as string,
  });
});

test("RTF nested a million deep is refused", async () => {
  const buffer = Buffer.from(`{\\rtf1 ${"{".repeat(1_000_000)}`);
  expect(await extract({ buffer })).toMatchObject({ ok: false, type: "rtf", reason: "corrupt" });
});

test("a PDF page that unpacks to a gigabyte is stopped at the memory limit", async () => {
  const inner = deflateSync(Buffer.alloc(700 * MB, "(x) Tj "), { level: 9 });
  const buffer = buildPdf(deflateSync(inner, { level: 9 }), "/Filter[/FlateDecode/FlateDecode]");
  expect(buffer.length).toBeLessThan(MB);
  const result = await createTextExtractor({ memoryMb: 256 })({ buffer });
  expect(result).toMatchObject({ ok: false, reason: "memory" });
  if (!result.ok) expect(result.message).toContain("too much memory");
});

test("a small PDF made by the same builder is read", async () => {
  const page = deflateSync(
    Buffer.from("BT /F1 12 Tf 50 700 Td (Jordan Avery) Tj 0 -20 Td (SQL, Python) Tj ET"),
  );
  expect(await extract({ buffer: buildPdf(page, "/Filter/FlateDecode") })).toMatchObject({
    ok: true,
    pages: 1,
    text: "Jordan Avery\nSQL, Python",
  });
});

test("a reader that hangs is stopped at the time limit", async () => {
  const started = performance.now();
  const result = await createTextExtractor({ timeoutMs: 500, childPath: child("hangs.mjs") })({
    buffer: Buffer.from("x"),
  });
  expect(result).toMatchObject({ ok: false, reason: "timeout" });
  if (!result.ok) expect(result.message).toContain("took too long");
  // Long before the limit that a reader has by itself.
  expect(performance.now() - started).toBeLessThan(20_000);
});

test("a reader that hoards memory outside its heap is stopped", async () => {
  const limited = createTextExtractor({ memoryMb: 256, childPath: child("hoards.mjs") });
  expect(await limited({ buffer: Buffer.from("x") })).toMatchObject({ ok: false, reason: "memory" });
});

test("a reader that answers without end is stopped", async () => {
  const limited = createTextExtractor({ childPath: child("floods.mjs") });
  expect(await limited({ buffer: Buffer.from("x") })).toMatchObject({ ok: false, reason: "corrupt" });
});

test("a document longer than is ever tried starts no reader", async () => {
  const limited = createTextExtractor({ maxBytes: 10, childPath: "/does/not/exist.js" });
  expect(await limited({ buffer: Buffer.alloc(11) })).toMatchObject({ ok: false, reason: "too-large" });
});

test("at most two documents are read at the same time, and all are read", async () => {
  const counting = createTextExtractor({ childPath: child("counts.mjs"), concurrency: 2 });
  const results = await Promise.all(Array.from({ length: 5 }, () => counting({ buffer: Buffer.from("x") })));
  const spans = results.map(
    (result) => JSON.parse(result.ok ? result.text : "null") as { start: number; end: number },
  );
  const most = Math.max(
    ...spans.map(({ start }) => spans.filter((span) => span.start <= start && start < span.end).length),
  );
  expect(most).toBe(2);
});

/** Which process answered for each document, read one after the other. */
async function processesOf(documents: readonly string[]): Promise<unknown[]> {
  const counting = createTextExtractor({ childPath: child("counts.mjs") });
  const processes: unknown[] = [];
  for (const document of documents) {
    const result = await counting({ buffer: Buffer.from(document) });
    const { text } = result as { text?: string };
    processes.push((JSON.parse(text ?? "{}") as { process?: number }).process);
  }
  return processes;
}

test("a reader takes the next document in the same process, and fifty at most", async () => {
  const processes = await processesOf(Array.from({ length: 51 }, (_, index) => `document ${index}`));
  expect(new Set(processes.slice(0, 50)).size).toBe(1);
  expect(processes[50]).not.toBe(processes[0]);
});

test("a reader that met a document it could not read reads no other", async () => {
  const [before, bad, after] = await processesOf(["first", "unreadable", "second"]);
  expect(bad).toBe(before);
  expect(after).not.toBe(before);
});

test("a reader stopped at a limit costs the next document nothing", async () => {
  const limited = createTextExtractor({ timeoutMs: 8_000, memoryMb: 256, concurrency: 1 });
  const inner = deflateSync(Buffer.alloc(700 * MB, "(x) Tj "), { level: 9 });
  const bomb = buildPdf(deflateSync(inner, { level: 9 }), "/Filter[/FlateDecode/FlateDecode]");
  const [stopped, read] = await Promise.all([
    limited({ buffer: bomb }),
    limited({ buffer: Buffer.from("Jordan Avery") }),
  ]);
  expect(stopped).toMatchObject({ ok: false });
  expect(read).toMatchObject({ ok: true, text: "Jordan Avery" });
});

test("an answer that nobody asked for is thrown away with its reader", async () => {
  const talked = createTextExtractor({ childPath: child("talks.mjs") });
  for (const name of ["first", "second"]) {
    const result = await talked({ buffer: Buffer.from(name) });
    if (result.ok) expect(result.text).toBe(name);
    else expect(result.reason).toBe("corrupt");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
});

test("a reader that was taken over reaches no file, process, network or environment", async () => {
  const server = createServer((_, response) => response.end("reached"));
  let connections = 0;
  server.on("connection", () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  process.env["BATON_TEST_SECRET"] = "secret";
  const result = await createTextExtractor({ childPath: path.resolve(built, "probes.js") })({
    buffer: Buffer.from(String((server.address() as AddressInfo).port)),
  });
  delete process.env["BATON_TEST_SECRET"];
  server.close();
  expect(result).toEqual({ ok: true, type: "txt", text: "succeeded: " });
  expect(connections).toBe(0);
});

test("the built server finds the built child, which reads like the source", async () => {
  const bundle = (await import(/* @vite-ignore */ pathToFileURL(path.resolve(built, "server.js")).href)) as {
    extractText: typeof extract;
  };
  expect(existsSync(path.join(built, "chunks"))).toBe(true);
  for (const name of [
    "matcher-alfred.pdf",
    "pandoc-docx.docx",
    "derived-richard.odt",
    "scorelia-empty_file.pdf",
  ]) {
    const input = {
      path: fileURLToPath(new URL(`../fixtures/resumes/${name}`, import.meta.url)),
      fileName: name,
    };
    expect(await bundle.extractText(input), name).toEqual(await extract(input));
  }
});

test("the built child is found from the server bundle and from the bundle of the routes", () => {
  const build = mkdtempSync(path.join(os.tmpdir(), "baton-build-"));
  mkdirSync(path.join(build, "server", "assets"), { recursive: true });
  const entry = path.join(build, "extract-child.js");
  expect(() => locateChild(pathToFileURL(path.join(build, "server.js")).href)).toThrow(
    "Build the product again",
  );
  writeFileSync(entry, "");
  for (const bundle of ["server.js", "server/index.js", "server/assets/route.js"]) {
    expect(locateChild(pathToFileURL(path.join(build, bundle)).href)).toBe(entry);
  }
  rmSync(build, { recursive: true });
});
