import { Transform } from "node:stream";
import type { TransformCallback } from "node:stream";

/** As much as is handed on at once. */
const MOST_GATHERED = 32 * 1024;

/**
 * Hands on what is written to it in large pieces: a page is rendered in hundreds of small ones, and each costs its way
 * to the network. The renderer says by `flush` when nothing more comes for now, so nothing waits for a reader in vain.
 */
export class GatheredStream extends Transform {
  private gathered: Buffer[] = [];
  private size = 0;

  constructor() {
    super({ readableHighWaterMark: 2 * MOST_GATHERED });
  }

  override _transform(piece: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.gathered.push(piece);
    this.size += piece.length;
    if (this.size >= MOST_GATHERED) this.flush();
    done();
  }

  override _flush(done: TransformCallback): void {
    this.flush();
    done();
  }

  /** Hands on what has come so far. */
  flush(): void {
    if (this.size === 0) return;
    const piece = Buffer.concat(this.gathered, this.size);
    this.gathered = [];
    this.size = 0;
    this.push(piece);
  }
}
