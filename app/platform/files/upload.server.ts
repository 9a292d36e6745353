import busboy, { type FieldInfo, type FileInfo } from "busboy";
import type { Readable } from "node:stream";
import { displayFileName } from "./file-name.server.ts";
import type { FileStore, StoredFile } from "./file-store.server.ts";
import { UPLOAD_STATUS, uploadMessage, type UploadFault } from "./upload-fault.server.ts";

interface UploadedFile extends StoredFile {
  readonly field: string;
  /** Safe to show and to download under; never a path. */
  readonly fileName: string;
  /** What the sender claims; believe `detectFileType` instead. */
  readonly declaredType: string;
}

interface UploadRefused {
  readonly error: UploadFault;
  /** What happened and what to do, for a person. */
  readonly message: string;
  /** HTTP status of the answer. */
  readonly status: number;
  /** Everything typed that arrived, to be shown again in the form. */
  readonly fields: URLSearchParams;
  /** The sender may still be sending: answer with `Connection: close`, or the socket stays busy. */
  readonly unread: boolean;
}

export type Upload =
  { readonly fields: URLSearchParams; readonly files: readonly UploadedFile[] } | UploadRefused;

export interface UploadOptions {
  readonly store: FileStore;
  /** Longest file, in bytes. */
  readonly maxBytes?: number;
  readonly maxFiles?: number;
  readonly maxFields?: number;
  /** All typed text together, in bytes. */
  readonly maxTextBytes?: number;
  /** How long a sender may be silent, in milliseconds. */
  readonly idleMs?: number;
  /** How long the whole upload may take, in milliseconds. */
  readonly totalMs?: number;
  /** How long fields are still gathered after a limit was crossed, in milliseconds. */
  readonly graceMs?: number;
}

const MB = 1024 * 1024;
const DEFAULTS = {
  maxBytes: 10 * MB,
  maxFiles: 10,
  maxFields: 300,
  maxTextBytes: 2 * MB,
  idleMs: 30_000,
  totalMs: 5 * 60_000,
  graceMs: 700,
};
/** Room for boundaries and part headers in a body. */
const ENVELOPE_BYTES = MB;

/**
 * Reads a posted form and streams its files into the store without ever holding one in memory. Over a limit it goes on
 * gathering fields for a moment and then answers, without waiting for the rest; nothing of a refused upload stays in
 * the store. Place file inputs last in a form, so that all typed text arrives before the first large file.
 */
export async function readUpload(request: Request, options: UploadOptions): Promise<Upload> {
  return new UploadReader({ ...DEFAULTS, ...options }).read(request);
}

class UploadReader {
  readonly #limits: UploadOptions & typeof DEFAULTS;
  readonly #fields = new URLSearchParams();
  /** In the order of the form; a place stays empty until its file is stored. */
  readonly #places: (UploadedFile | undefined)[] = [];
  readonly #open = new Set<Readable>();
  readonly #work: Promise<void>[] = [];
  #textBytes = 0;
  #fault: { readonly error: UploadFault; readonly name: string } | undefined;
  /** Milliseconds of `performance.now()` at which reading ends, whatever has arrived. */
  #deadline: number;
  #abandon = false;

  constructor(limits: UploadOptions & typeof DEFAULTS) {
    this.#limits = limits;
    this.#deadline = performance.now() + limits.totalMs;
  }

  async read(request: Request): Promise<Upload> {
    const parser = this.#parser(request);
    if (!parser || !request.body) return this.#refused("not-a-form", "", false);
    const length = Number(request.headers.get("content-length") ?? 0);
    if (length > this.#bodyLimit()) this.#fail("too-large");
    const finished = await this.#pump(request.body, parser);
    for (const stream of this.#open) stream.destroy(new Error("The upload was given up."));
    await Promise.all(this.#work);
    const files = this.#places.filter((file) => file !== undefined);
    if (!this.#fault) return { fields: this.#fields, files };
    await Promise.all(files.map((file) => this.#limits.store.remove(file.key)));
    return this.#refused(this.#fault.error, this.#fault.name, !finished);
  }

  #parser(request: Request): busboy.Busboy | undefined {
    const { maxBytes, maxFiles, maxFields, maxTextBytes } = this.#limits;
    let parser: busboy.Busboy;
    try {
      parser = busboy({
        headers: { "content-type": request.headers.get("content-type") ?? "" },
        defParamCharset: "utf8",
        limits: {
          // A file of exactly the limit passes; busboy would stop it.
          fileSize: maxBytes + 1,
          files: maxFiles,
          fields: maxFields,
          fieldSize: maxTextBytes,
          fieldNameSize: 200,
          headerPairs: 50,
        },
      });
    } catch {
      return undefined;
    }
    parser.on("field", (name, value, info) => this.#field(name, value, info));
    parser.on("file", (field, stream, info) => this.#work.push(this.#file(field, stream, info)));
    parser.on("filesLimit", () => this.#fail("too-many"));
    parser.on("fieldsLimit", () => this.#fail("too-many-fields"));
    parser.on("error", () => this.#fail("interrupted"));
    return parser;
  }

  #field(name: string, value: string, info: FieldInfo): void {
    if (name === undefined) return;
    this.#textBytes += Buffer.byteLength(value);
    const over = info.valueTruncated || info.nameTruncated || this.#textBytes > this.#limits.maxTextBytes;
    if (over) this.#fail("too-much-text");
    else this.#fields.append(name, value);
  }

  async #file(field: string, stream: Readable & { truncated?: boolean }, info: FileInfo): Promise<void> {
    const fileName = displayFileName(info.filename ?? "");
    const place = this.#places.push(undefined) - 1;
    this.#open.add(stream);
    // A cut-off body is told once, by the parser.
    stream.on("error", () => undefined);
    stream.on("limit", () => this.#fail("too-large", fileName));
    try {
      if (this.#fault) return void stream.resume();
      const stored = await this.#limits.store.put(stream);
      const untouched = stored.bytes === 0 && !info.filename;
      if (stream.truncated || untouched) await this.#limits.store.remove(stored.key);
      else this.#places[place] = { ...stored, field, fileName, declaredType: info.mimeType };
    } catch (error) {
      this.#fail(storeFault(error), fileName);
      this.#abandon ||= this.#fault?.error === "no-space" || this.#fault?.error === "not-stored";
    } finally {
      this.#open.delete(stream);
    }
  }

  /** Feeds the parser until the body ends; returns false when it stopped before. */
  async #pump(body: ReadableStream<Uint8Array>, parser: busboy.Busboy): Promise<boolean> {
    const closed = new Promise<void>((resolve) => parser.once("close", resolve));
    const reader = body.getReader();
    let received = 0;
    try {
      for (;;) {
        const step = await this.#within(reader.read(), this.#limits.idleMs);
        if (step === undefined) return false;
        if (step.done) break;
        if (parser.destroyed) return false;
        received += step.value.byteLength;
        if (received > this.#bodyLimit()) this.#fail("too-large");
        const hungry = parser.write(step.value);
        const drained =
          hungry ||
          (await this.#within(
            drain(parser).then(() => true),
            this.#limits.idleMs,
          ));
        if (!drained) return false;
      }
      parser.end();
      await this.#within(closed, this.#limits.idleMs);
      return true;
    } catch {
      this.#fail("interrupted");
      return false;
    } finally {
      reader.releaseLock();
    }
  }

  /** Waits for work, but not beyond the deadline nor the silence allowed; undefined when it was not awaited. */
  async #within<T>(work: Promise<T>, silenceMs: number): Promise<T | undefined> {
    work.catch(() => undefined);
    const since = performance.now();
    for (;;) {
      const now = performance.now();
      const left = Math.min(this.#deadline, since + silenceMs) - now;
      if (this.#abandon || left <= 0) {
        this.#fail("timed-out");
        return undefined;
      }
      // Short slices, because a fault found meanwhile moves the deadline.
      const outcome = await withTimeout(work, Math.min(left, 100));
      if (outcome.done) return outcome.value;
    }
  }

  /** The first fault counts; from then on there is only a moment left to gather fields. */
  #fail(error: UploadFault, name = ""): void {
    if (this.#fault) return;
    this.#fault = { error, name };
    this.#deadline = Math.min(this.#deadline, performance.now() + this.#limits.graceMs);
  }

  #bodyLimit(): number {
    return this.#limits.maxBytes * this.#limits.maxFiles + this.#limits.maxTextBytes + ENVELOPE_BYTES;
  }

  #refused(error: UploadFault, fileName: string, unread: boolean): UploadRefused {
    const message = uploadMessage(error, { ...this.#limits, fileName });
    return { error, message, status: UPLOAD_STATUS[error], fields: this.#fields, unread };
  }
}

function storeFault(error: unknown): UploadFault {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOSPC" || code === "EDQUOT") return "no-space";
  return typeof code === "string" && code.startsWith("E") && !code.startsWith("ERR_")
    ? "not-stored"
    : "interrupted";
}

function drain(parser: busboy.Busboy): Promise<void> {
  return new Promise((resolve) => {
    // A large file drains thousands of times, so neither listener may stay.
    const done = () => {
      parser.off("drain", done);
      parser.off("close", done);
      resolve();
    };
    parser.once("drain", done);
    parser.once("close", done);
  });
}

async function withTimeout<T>(
  work: Promise<T>,
  milliseconds: number,
): Promise<{ done: true; value: T } | { done: false }> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<{ done: false }>((resolve) => {
    timer = setTimeout(() => resolve({ done: false }), milliseconds);
  });
  try {
    return await Promise.race([work.then((value) => ({ done: true as const, value })), timeout]);
  } finally {
    clearTimeout(timer);
  }
}
