import type { Readable } from "node:stream";

const LENGTH_BYTES = 4;

/** A message that says how long it is before it begins, so that several can follow each other on one pipe. */
export function toFrame(content: Uint8Array): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, content]);
}

/** Collects what comes from a pipe into messages. Answers with what is complete; a message over the limit is a fault. */
export class FrameReader {
  readonly #maxBytes: number;
  #chunks: Buffer[] = [];
  #held = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Whether a message has begun that is not complete. */
  get midway(): boolean {
    return this.#held > 0;
  }

  push(chunk: Buffer): Buffer[] | "too-long" {
    this.#chunks.push(chunk);
    this.#held += chunk.length;
    const frames: Buffer[] = [];
    for (let length = this.#nextLength(); length !== undefined; length = this.#nextLength()) {
      if (length > this.#maxBytes) return "too-long";
      if (this.#held < LENGTH_BYTES + length) break;
      const all = this.#whole();
      frames.push(all.subarray(LENGTH_BYTES, LENGTH_BYTES + length));
      this.#chunks = [all.subarray(LENGTH_BYTES + length)];
      this.#held -= LENGTH_BYTES + length;
    }
    return frames;
  }

  #nextLength(): number | undefined {
    if (this.#held < LENGTH_BYTES) return undefined;
    const [first] = this.#chunks;
    const start = first && first.length >= LENGTH_BYTES ? first : this.#whole();
    return start.readUInt32BE(0);
  }

  #whole(): Buffer {
    const all = Buffer.concat(this.#chunks);
    this.#chunks = [all];
    return all;
  }
}

/** The messages of a pipe, one after the other, until it ends. */
export async function* readFrames(stream: Readable, maxBytes: number): AsyncGenerator<Buffer> {
  const reader = new FrameReader(maxBytes);
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) continue;
    const frames = reader.push(chunk);
    if (frames === "too-long") throw new Error("A message is longer than allowed.");
    yield* frames;
  }
}
