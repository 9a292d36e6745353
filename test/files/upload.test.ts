import { mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createFileStore, type FileStore } from "#app/platform/files/file-store.server.ts";
import { readUpload, type Upload, type UploadOptions } from "#app/platform/files/upload.server.ts";

const MB = 1024 * 1024;
let dir: string;
let store: FileStore;
beforeEach(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), "baton-upload-"));
  store = createFileStore({ dir });
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function storedFiles(): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

function post(form: FormData): Request {
  return new Request("http://baton.test/apply", { method: "POST", body: form });
}

function raw(body: ReadableStream<Uint8Array> | string, headers: Record<string, string> = {}): Request {
  const init = {
    method: "POST",
    body,
    duplex: "half",
    headers: { "content-type": "multipart/form-data; boundary=b", ...headers },
  };
  return new Request("http://baton.test/apply", init as RequestInit);
}

function filePart(field: string, name: string, content: string, type = "application/pdf"): string {
  return `--b\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n${content}\r\n`;
}

function fieldPart(field: string, value: string): string {
  return `--b\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`;
}

function accepted(upload: Upload): Exclude<Upload, { error: string }> {
  if ("error" in upload) throw new Error(`refused: ${upload.message}`);
  return upload;
}

function refused(upload: Upload): Extract<Upload, { error: string }> {
  if (!("error" in upload)) throw new Error("accepted");
  return upload;
}

const read = (request: Request, options: Partial<UploadOptions> = {}): Promise<Upload> =>
  readUpload(request, { store, ...options });

test("fields and files of a form arrive, in order and whole", async () => {
  const form = new FormData();
  form.append("name", "Zoë");
  form.append("skill", "SQL");
  form.append("skill", "Python");
  form.append("resume", new File(["%PDF-1.4 text"], "Zoë 🎉.pdf", { type: "application/pdf" }));
  form.append("cover", new File(["hello"], "cover.txt", { type: "text/plain" }));
  const upload = accepted(await read(post(form)));
  expect(upload.fields.get("name")).toBe("Zoë");
  expect(upload.fields.getAll("skill")).toEqual(["SQL", "Python"]);
  expect(upload.files).toMatchObject([
    { field: "resume", fileName: "Zoë 🎉.pdf", declaredType: "application/pdf", bytes: 13 },
    { field: "cover", fileName: "cover.txt", declaredType: "text/plain", bytes: 5 },
  ]);
  expect(await text(await store.read(upload.files[0]!.key))).toBe("%PDF-1.4 text");
});

test("files come in the order of the form, whichever is stored first", async () => {
  let release = (): void => undefined;
  const second = new Promise<void>((resolve) => (release = resolve));
  const uneven: FileStore = {
    ...store,
    async put(content) {
      const stored = await store.put(content);
      if (stored.bytes === 1) release();
      else await second;
      return stored;
    },
  };
  const body = `${filePart("resume", "1.pdf", "xx")}${filePart("cover", "2.pdf", "x")}--b--\r\n`;
  const upload = accepted(await read(raw(body), { store: uneven }));
  expect(upload.files.map((file) => file.fileName)).toEqual(["1.pdf", "2.pdf"]);
});

test("a file input left empty is no file", async () => {
  const upload = accepted(
    await read(
      raw(`${fieldPart("name", "A")}${filePart("resume", "", "", "application/octet-stream")}--b--\r\n`),
    ),
  );
  expect(upload.files).toEqual([]);
  expect(await storedFiles()).toEqual([]);
});

test("an empty file with a name is kept, so that a person can be told", async () => {
  const upload = accepted(await read(raw(`${filePart("resume", "cv.pdf", "")}--b--\r\n`)));
  expect(upload.files).toMatchObject([{ fileName: "cv.pdf", bytes: 0 }]);
});

test.each([
  ["../../etc/passwd", "passwd"],
  ["C:\\\\temp\\\\cv.pdf", "cv.pdf"],
  ["cv\u202Efdp.exe", "cvfdp.exe"],
  ["a%0D%0Ab%00.pdf", "ab%00.pdf"],
  [`${"x".repeat(300)}.pdf`, `${"x".repeat(116)}.pdf`],
])("a file sent as %j is kept as %j, under a random key inside the store", async (sent, shown) => {
  const upload = accepted(await read(raw(`${filePart("resume", sent, "content")}--b--\r\n`)));
  expect(upload.files[0]?.fileName).toBe(shown);
  expect(await storedFiles()).toEqual([upload.files[0]?.key]);
});

test("a file of exactly the limit passes and one byte more does not", async () => {
  const form = (bytes: number): string => `${filePart("resume", "cv.pdf", "x".repeat(bytes))}--b--\r\n`;
  expect(accepted(await read(raw(form(1000)), { maxBytes: 1000 })).files[0]?.bytes).toBe(1000);
  expect(refused(await read(raw(form(1001)), { maxBytes: 1000 })).error).toBe("too-large");
});

test("30 MB are refused in plain words, and everything typed comes back, before and after the file", async () => {
  const form = new FormData();
  form.append("name", "Jordan Avery");
  form.append("resume", new File([Buffer.alloc(30 * MB)], "portfolio.pdf"));
  form.append("message", "typed below the file");
  const upload = refused(await read(post(form)));
  expect(upload).toMatchObject({ error: "too-large", status: 413, unread: false });
  expect(upload.message).toBe(
    "portfolio.pdf is larger than 10 MB. Choose a smaller file, for example a PDF without photos.",
  );
  expect(upload.fields.get("name")).toBe("Jordan Avery");
  expect(upload.fields.get("message")).toBe("typed below the file");
  expect(await storedFiles()).toEqual([]);
});

test("an endless file is answered soon after its limit, not when it ends", async () => {
  const head = Buffer.from(fieldPart("name", "Jordan") + filePart("resume", "cv.pdf", ""));
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    async pull(controller) {
      // Real time must pass for the reader's deadline to come.
      await new Promise((resolve) => setImmediate(resolve));
      controller.enqueue(sent === 0 ? head : Buffer.alloc(65_536));
      sent += 65_536;
    },
  });
  const started = performance.now();
  const upload = refused(await read(raw(endless), { maxBytes: 2 * MB, graceMs: 100 }));
  expect(performance.now() - started).toBeLessThan(20_000);
  expect(upload).toMatchObject({ error: "too-large", unread: true });
  expect(upload.fields.get("name")).toBe("Jordan");
  expect(await storedFiles()).toEqual([]);
});

test("a body announced as far too long is refused without waiting for it", async () => {
  const silent = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(Buffer.from(fieldPart("name", "Jordan") + filePart("resume", "cv.pdf", "")));
    },
  });
  const upload = refused(await read(raw(silent, { "content-length": String(500 * MB) }), { graceMs: 50 }));
  expect(upload).toMatchObject({ error: "too-large", unread: true });
  expect(upload.fields.get("name")).toBe("Jordan");
});

test("more files than allowed are refused, and none of them stays", async () => {
  const parts = Array.from({ length: 11 }, (_, index) => filePart("resume", `${index}.pdf`, "x")).join("");
  const upload = refused(await read(raw(`${parts}${fieldPart("name", "Jordan")}--b--\r\n`)));
  expect(upload.error).toBe("too-many");
  expect(upload.message).toContain("at most 10");
  expect(upload.fields.get("name")).toBe("Jordan");
  expect(await storedFiles()).toEqual([]);
});

test("more fields or more text than a form has are refused", async () => {
  const many = Array.from({ length: 400 }, (_, index) => fieldPart(`f${index}`, "x")).join("");
  expect(refused(await read(raw(`${many}--b--\r\n`))).error).toBe("too-many-fields");
  const long = fieldPart("a", "x".repeat(900)) + fieldPart("b", "y".repeat(900));
  const upload = refused(await read(raw(`${long}--b--\r\n`), { maxTextBytes: 1000 }));
  expect(upload.error).toBe("too-much-text");
  expect(upload.fields.get("a")).toHaveLength(900);
});

test("a body that stops half way is told as an interruption and leaves nothing", async () => {
  const upload = refused(await read(raw(fieldPart("name", "Jordan") + filePart("resume", "cv.pdf", "half"))));
  expect(upload).toMatchObject({ error: "interrupted", status: 400 });
  expect(upload.fields.get("name")).toBe("Jordan");
  expect(await storedFiles()).toEqual([]);
});

test("a body that stops within a field is an interruption too", async () => {
  const upload = refused(await read(raw(`${fieldPart("name", "Jordan")}${fieldPart("message", "half")}`)));
  expect(upload).toMatchObject({ error: "interrupted", status: 400 });
  expect(upload.fields.get("name")).toBe("Jordan");
});

test("a sender that falls silent is not waited for", async () => {
  const silent = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(Buffer.from(fieldPart("name", "Jordan") + filePart("resume", "cv.pdf", "half")));
    },
  });
  const upload = refused(await read(raw(silent), { idleMs: 100 }));
  expect(upload).toMatchObject({ error: "timed-out", status: 408, unread: true });
  expect(await storedFiles()).toEqual([]);
});

test("a full disk is told as such and what was typed comes back", async () => {
  const full: FileStore = {
    ...store,
    put: () => Promise.reject(Object.assign(new Error("no space left on device"), { code: "ENOSPC" })),
  };
  const body = `${fieldPart("name", "Jordan")}${filePart("resume", "cv.pdf", "x".repeat(500_000))}--b--\r\n`;
  const upload = refused(await read(raw(body), { store: full }));
  expect(upload).toMatchObject({ error: "no-space", status: 507 });
  expect(upload.fields.get("name")).toBe("Jordan");
});

test("anything but a form is refused", async () => {
  const upload = refused(await read(raw("{}", { "content-type": "application/json" })));
  expect(upload).toMatchObject({ error: "not-a-form", status: 415 });
});

test("a field called like a property of objects is only a field", async () => {
  const upload = accepted(await read(raw(`${fieldPart("__proto__", "x")}--b--\r\n`)));
  expect(upload.fields.get("__proto__")).toBe("x");
});
