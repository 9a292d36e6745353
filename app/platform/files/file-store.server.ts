import { createHash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";

export interface StoredFile {
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
}

type FileContent = Readable | Uint8Array;

export interface FileStore {
  /** Writes the content under a new random key. It is on disk, whole, before the promise resolves. */
  put(content: FileContent): Promise<StoredFile>;
  /** Opens a stored file. Refuses an unknown key with FileMissingError before any byte is sent. */
  read(key: string): Promise<Readable>;
  /** The same for what Baton made itself, an export above all: nobody looks for viruses in it. */
  readOwn(key: string): Promise<Readable>;
  /** Bytes of a stored file. Refuses an unknown key with FileMissingError. */
  size(key: string): Promise<number>;
  /** Removes a stored file; removing it twice is no fault. */
  remove(key: string): Promise<void>;
  /** Absolute path of a key, for readers that take a path. Refuses anything that is not a key. */
  pathOf(key: string): string;
  /** Removes what writes killed half way left behind, older than the given milliseconds; returns how many. */
  removeUnfinished(olderThanMs: number, now: Date): Promise<number>;
  /** Keys of whole files, a folder of them at a time, each with when it was written. */
  list(): AsyncIterable<readonly { readonly key: string; readonly writtenAt: Date }[]>;
}

export class FileMissingError extends Error {
  constructor() {
    super("This file is not in the store. It may have been erased.");
    this.name = "FileMissingError";
  }
}

const KEY = /^[0-9a-f]{48}$/;
/** Folders of the project that a browser can read without asking anybody. */
const WEB_ROOTS = ["public", "build/client"];

/**
 * A folder of files under random names of 192 bits. Names given by people never reach the disk. A file appears
 * under its key only when it is complete and flushed, so a reader never sees half a file and a power cut leaves
 * at most an unfinished part, which `removeUnfinished` sweeps.
 */
export function createFileStore({ dir }: { readonly dir: string }): FileStore {
  const root = path.resolve(dir);
  refuseWebRoot(root);
  const unfinished = path.join(root, "unfinished");

  function pathOf(key: string): string {
    if (!KEY.test(key)) throw new FileMissingError();
    return path.join(root, key.slice(0, 2), key);
  }

  async function put(content: FileContent): Promise<StoredFile> {
    const key = randomBytes(24).toString("hex");
    const finalPath = pathOf(key);
    const partPath = path.join(unfinished, key);
    await mkdir(unfinished, { recursive: true, mode: 0o700 });
    await mkdir(path.dirname(finalPath), { recursive: true, mode: 0o700 });
    try {
      const written = await writeFlushed(partPath, content);
      await rename(partPath, finalPath);
      await flushFolder(path.dirname(finalPath));
      return { key, ...written };
    } catch (error) {
      await rm(partPath, { force: true });
      throw error;
    }
  }

  async function read(key: string): Promise<Readable> {
    const handle = await asMissing(open(pathOf(key), "r"));
    return createReadStream("", { fd: handle, autoClose: true });
  }

  return {
    put,
    pathOf,
    read,
    readOwn: read,
    async size(key) {
      return (await asMissing(stat(pathOf(key)))).size;
    },
    async remove(key) {
      await rm(pathOf(key), { force: true });
    },
    async removeUnfinished(olderThanMs, now) {
      const names = await readdir(unfinished).catch(() => []);
      let removed = 0;
      for (const name of names) {
        const part = path.join(unfinished, name);
        const info = await stat(part).catch(() => undefined);
        if (info && now.getTime() - info.mtimeMs > olderThanMs) {
          await rm(part, { force: true });
          removed += 1;
        }
      }
      return removed;
    },
    async *list() {
      const folders = await readdir(root).catch(() => []);
      for (const folder of folders.filter((name) => /^[0-9a-f]{2}$/.test(name))) {
        const keys = (await readdir(path.join(root, folder))).filter((name) => KEY.test(name));
        const infos = await Promise.all(keys.map((key) => stat(pathOf(key)).catch(() => undefined)));
        yield keys.flatMap((key, index) => {
          const info = infos[index];
          return info ? [{ key, writtenAt: info.mtime }] : [];
        });
      }
    },
  };
}

function refuseWebRoot(root: string): void {
  for (const webRoot of WEB_ROOTS) {
    const relative = path.relative(path.resolve(webRoot), root);
    const inside = relative === "" || (!relative.startsWith("..") && !path.isAbsolute(relative));
    if (inside)
      throw new Error(`Uploaded files must not lie in ${webRoot}, which the web can read. Set DATA_DIR.`);
  }
}

async function writeFlushed(
  partPath: string,
  content: FileContent,
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash("sha256");
  let bytes = 0;
  const source = content instanceof Uint8Array ? Readable.from([content]) : content;
  const handle = await open(partPath, "wx", 0o600);
  try {
    for await (const chunk of source as AsyncIterable<Uint8Array | string>) {
      const piece = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      hash.update(piece);
      await writeAll(handle, piece);
      bytes += piece.byteLength;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { bytes, sha256: hash.digest("hex") };
}

async function writeAll(handle: Awaited<ReturnType<typeof open>>, piece: Uint8Array): Promise<void> {
  let offset = 0;
  while (offset < piece.byteLength) {
    const { bytesWritten } = await handle.write(piece, offset);
    offset += bytesWritten;
  }
}

/** Makes the new name survive a power cut. Systems that cannot open a folder keep their own promise. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  if (!handle) return;
  try {
    await handle.sync();
  } catch (error) {
    if (!hasCode(error, "EINVAL") && !hasCode(error, "EPERM")) throw error;
  } finally {
    await handle.close();
  }
}

async function asMissing<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (hasCode(error, "ENOENT")) throw new FileMissingError();
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
