import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { createFileStore, type FileStore } from "#app/platform/files/file-store.server.ts";
import { createScannedStore } from "#app/platform/files/scanned-file-store.server.ts";
import { createVirusScanner, findTestFile } from "#app/platform/files/virus-scanner.server.ts";
import type { Verdict, VirusScanner } from "#app/platform/files/virus-scanner.server.ts";
import { fileResponse, ownFileResponse } from "#app/platform/http/file-response.server.ts";
import { readUploadedForm } from "#app/platform/http/upload-form.server.ts";
import type { RouteArgs } from "#app/platform/http/respond.server.ts";

const TEST_FILE = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR", "STANDARD", "ANTIVIRUS", "TEST", "FILE!$H+H*"].join(
  "-",
);

let dir = "";
let store: FileStore;

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), "baton-scanner-"));
  store = createFileStore({ dir: path.join(dir, "files") });
  return () => rm(dir, { recursive: true, force: true });
});

/** A scanner's end of the line: gathers the frames of one file and answers what `judge` says of it. */
function listen(server: Server, judge: (content: string) => string): void {
  server.on("connection", (socket) => {
    let heard = Buffer.alloc(0);
    socket.on("error", () => undefined);
    socket.on("data", (chunk: Buffer) => {
      heard = Buffer.concat([heard, chunk]);
      const command = "zINSTREAM\0";
      if (!heard.toString("latin1").startsWith(command)) return;
      let content = "";
      for (let at = command.length; at + 4 <= heard.length;) {
        const length = heard.readUInt32BE(at);
        if (length === 0) return void socket.end(judge(content));
        content += heard.toString("latin1", at + 4, at + 4 + length);
        at += 4 + length;
      }
    });
  });
}

async function startScanner(
  judge: (content: string) => string,
): Promise<{ address: string; server: Server }> {
  const server = createServer();
  listen(server, judge);
  const address = path.join(dir, "clamd.sock");
  await new Promise<void>((resolve) => server.listen(address, resolve));
  onTestFinished(() => void server.close());
  return { address, server };
}

const asClamd = (content: string): string =>
  content.includes("EICAR") ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0";

async function served(scan: VirusScanner, content: string) {
  const reports: object[] = [];
  const scanned = createScannedStore(store, scan, (what) => reports.push(what));
  const { key: storageKey, bytes } = await scanned.put(Buffer.from(content));
  const file = { storageKey, bytes, fileName: "cv.txt", fileType: "txt" };
  return { scanned, file, reports, response: await fileResponse(scanned, file) };
}

test("a file that a scanner found something in is given to nobody, and stays in the store", async () => {
  const { address } = await startScanner(asClamd);
  const { response, file, reports } = await served(createVirusScanner(address), TEST_FILE);
  expect(response.status).toBe(403);
  expect(await response.text()).toContain("Eicar-Signature");
  expect(reports).toEqual([{ key: file.storageKey, found: "Eicar-Signature" }]);
  expect(await text(await store.read(file.storageKey))).toBe(TEST_FILE);
  const clean = await served(createVirusScanner(address), "Jane Roe");
  expect([clean.response.status, await clean.response.text()]).toEqual([200, "Jane Roe"]);
});

test("while the scanner is away files wait, and are given out when it is back", async () => {
  const { address, server } = await startScanner(asClamd);
  await new Promise((resolve) => server.close(resolve));
  const { scanned, file, response, reports } = await served(createVirusScanner(address), "Jane Roe");
  expect([response.status, response.headers.get("Retry-After")]).toEqual([503, "120"]);
  expect(await response.text()).toContain("being checked");
  expect(reports).toHaveLength(1);
  await new Promise<void>((resolve) => server.listen(address, resolve));
  expect(await (await fileResponse(scanned, file)).text()).toBe("Jane Roe");
});

test("a scanner that says nothing, or something else, is no leave", async () => {
  const { address } = await startScanner(() => "Out of memory. ERROR\0");
  expect((await served(createVirusScanner(address), "Jane Roe")).response.status).toBe(503);
  const silent = createServer();
  const place = path.join(dir, "silent.sock");
  await new Promise<void>((resolve) => silent.listen(place, resolve));
  onTestFinished(() => void silent.close());
  const scan = createVirusScanner(place, 100);
  expect(await scan(Readable.from([Buffer.from("Jane Roe")]))).toMatchObject({ verdict: "unknown" });
});

test("a file larger than the scanner looks at is kept back in words of its own, for as long as that is its limit", async () => {
  const { address } = await startScanner(() => "INSTREAM size limit exceeded. ERROR\0");
  const { response } = await served(createVirusScanner(address), "Jane Roe");
  expect([response.status, response.headers.get("Retry-After")]).toEqual([403, null]);
  expect(await response.text()).toMatch(/larger than the virus scanner looks at/);
});

test("a scanner is found by an address in brackets, as those of the sixth version are written", async () => {
  const server = createServer();
  listen(server, asClamd);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const content = Readable.from([Buffer.from("Jane Roe")]);
  expect(await createVirusScanner(`tcp://[127.0.0.1]:${port}`)(content)).toEqual({ verdict: "clean" });
});

test("a file of many parts reaches the scanner whole", async () => {
  const { address } = await startScanner((content) =>
    content.length === 3_000_000 ? "stream: OK\0" : "short",
  );
  const { response } = await served(createVirusScanner(address), "x".repeat(3_000_000));
  expect(response.status).toBe(200);
});

test("without a scanner the test file of its makers is found, and nothing that only quotes it", async () => {
  expect((await served(findTestFile, TEST_FILE)).response.status).toBe(403);
  expect((await served(findTestFile, `${TEST_FILE} ${"as I tested it. ".repeat(20)}`)).response.status).toBe(
    200,
  );
  expect((await served(findTestFile, "Jane Roe")).response.status).toBe(200);
});

test("what Baton made itself is not looked at", async () => {
  const { scanned, file } = await served(findTestFile, TEST_FILE);
  expect((await ownFileResponse(scanned, file)).status).toBe(200);
});

test("a form with such a file is refused in words, and none of its files stays; one that nobody can check is taken", async () => {
  const send = async (verdict: Verdict, content: string) => {
    const files = createScannedStore(
      store,
      () => Promise.resolve(verdict),
      () => undefined,
    );
    const body = new FormData();
    body.append("name", "Jane Roe");
    body.append("resume", new File([content], "cv.txt"));
    const request = new Request("http://baton.test/apply", { method: "POST", body });
    return readUploadedForm(
      { request, context: { services: { files } }, params: {} } as unknown as RouteArgs,
      {
        maxFiles: 2,
      },
    );
  };
  const refused = await send({ verdict: "found", name: "Eicar" }, TEST_FILE);
  expect(refused).toMatchObject({
    ok: false,
    status: 422,
    problem: expect.stringMatching(/^cv\.txt: .*Eicar/) as string,
  });
  expect(refused.form.get("name")).toBe("Jane Roe");
  const kept: string[] = [];
  for await (const part of store.list()) kept.push(...part.map(({ key }) => key));
  expect(kept).toEqual([]);
  const taken = await send({ verdict: "unknown", why: "away" }, "Jane Roe");
  expect(taken).toMatchObject({ ok: true, files: [{ fileName: "cv.txt", fileType: "txt" }] });
});

test("pages that are built apart from the server, and so from its store, say the same", async () => {
  vi.resetModules();
  const apart = await import("#app/platform/files/scanned-file-store.server.ts");
  expect(apart.createScannedStore).not.toBe(createScannedStore);
  const files = apart.createScannedStore(
    store,
    () => Promise.resolve({ verdict: "found", name: "Eicar" }),
    () => undefined,
  );
  const { key } = await files.put(Buffer.from(TEST_FILE));
  const sent = { storageKey: key, fileName: "cv.txt", fileType: "txt", bytes: TEST_FILE.length };
  expect((await fileResponse(files, sent)).status).toBe(403);
  const body = new FormData();
  body.append("resume", new File([TEST_FILE], "cv.txt"));
  const request = new Request("http://baton.test/apply", { method: "POST", body });
  const args = { request, context: { services: { files } }, params: {} } as unknown as RouteArgs;
  expect(await readUploadedForm(args, { maxFiles: 1 })).toMatchObject({ ok: false, status: 422 });
});
