import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createFileStore, FileMissingError } from "#app/platform/files/file-store.server.ts";

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), "baton-store-"));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function everyFile(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

test("what was put is read back byte for byte, with its length and SHA-256", async () => {
  const store = createFileStore({ dir });
  const content = Buffer.from("Jordan Avery\u0000\r\n".repeat(20_000));
  const stored = await store.put(Readable.from([content.subarray(0, 100), content.subarray(100)]));
  expect(stored.bytes).toBe(content.length);
  expect(stored.sha256).toBe(createHash("sha256").update(content).digest("hex"));
  expect(await buffer(await store.read(stored.key))).toEqual(content);
  expect(await store.size(stored.key)).toBe(content.length);
});

test("two files of the same content get two keys that cannot be guessed", async () => {
  const store = createFileStore({ dir });
  const [one, other] = await Promise.all([store.put(Buffer.from("a")), store.put(Buffer.from("a"))]);
  expect(one.key).not.toBe(other.key);
  expect(one.key).toMatch(/^[0-9a-f]{48}$/);
});

test("nothing but a key opens, measures or removes a file", async () => {
  const store = createFileStore({ dir: path.join(dir, "files") });
  const secret = path.join(dir, "secret");
  await writeFile(secret, "keep");
  for (const trick of [
    "../secret",
    "..\\secret",
    secret,
    "a/../../secret",
    "",
    ".",
    "\0",
    `${"0".repeat(48)}/..`,
  ]) {
    await expect(store.read(trick), trick).rejects.toBeInstanceOf(FileMissingError);
    await expect(store.size(trick), trick).rejects.toBeInstanceOf(FileMissingError);
    await expect(store.remove(trick), trick).rejects.toBeInstanceOf(FileMissingError);
  }
  expect(await readFile(secret, "utf8")).toBe("keep");
});

test("an unknown key is told as a missing file before any byte is sent", async () => {
  await expect(createFileStore({ dir }).read("0".repeat(48))).rejects.toThrow("not in the store");
});

test("a removed file is gone, and removing it again is no fault", async () => {
  const store = createFileStore({ dir });
  const { key } = await store.put(Buffer.from("gone"));
  await store.remove(key);
  await store.remove(key);
  await expect(store.size(key)).rejects.toBeInstanceOf(FileMissingError);
});

test("a source that breaks leaves nothing behind", async () => {
  const store = createFileStore({ dir });
  async function* breaking(): AsyncGenerator<Buffer> {
    yield Buffer.alloc(100_000);
    throw new Error("cut off");
  }
  await expect(store.put(Readable.from(breaking()))).rejects.toThrow("cut off");
  expect(await everyFile(dir)).toEqual([]);
});

test("parts left by a killed write are swept once they are old, and stored files are not", async () => {
  const store = createFileStore({ dir });
  const { key } = await store.put(Buffer.from("whole"));
  const now = new Date("2030-01-02T00:00:00Z");
  await mkdir(path.join(dir, "unfinished"), { recursive: true });
  for (const [name, written] of [
    ["old", "2030-01-01T00:00:00Z"],
    ["young", "2030-01-01T23:59:00Z"],
  ] as const) {
    const part = path.join(dir, "unfinished", name);
    await writeFile(part, "half");
    await utimes(part, new Date(written), new Date(written));
  }
  expect(await store.removeUnfinished(60 * 60_000, now)).toBe(1);
  expect((await everyFile(dir)).map((file) => path.basename(file)).sort()).toEqual([key, "young"].sort());
});

test("a store inside a folder that the web can read is refused", () => {
  expect(() => createFileStore({ dir: "public/uploads" })).toThrow("the web can read");
  expect(() => createFileStore({ dir: "build/client" })).toThrow("the web can read");
});
