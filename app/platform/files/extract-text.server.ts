import { readFile, stat } from "node:fs/promises";
import { extensionOf } from "./file-name.server.ts";
import { faultMessage, type ExtractionFault, type ExtractionResult } from "./extraction-result.server.ts";
import { ReaderChild, type ChildLimits, type ChildOutcome } from "./reader-child.server.ts";

export interface ExtractionLimits extends ChildLimits {
  /** Documents read at the same time; the others wait their turn. */
  readonly concurrency: number;
  /** Longest document that is tried, in bytes. */
  readonly maxBytes: number;
}

const DEFAULTS: ExtractionLimits = {
  timeoutMs: 30_000,
  memoryMb: 512,
  concurrency: 2,
  maxBytes: 25 * 1024 * 1024,
};

/** `fileName` is used for nothing but telling that name and content disagree. */
export type ExtractionInput =
  | { readonly path: string; readonly fileName?: string }
  | { readonly buffer: Uint8Array; readonly fileName?: string };

/**
 * Makes a reader of hostile documents. They are read in child processes without environment, network, writable disk
 * or children of their own, each for a few documents only, and killed at their limits; what happened is part of the
 * answer, never an exception. Throws only when the machine itself fails: a child cannot be started or the path cannot
 * be read.
 */
export function createTextExtractor(
  options: Partial<ExtractionLimits> = {},
): (input: ExtractionInput) => Promise<ExtractionResult> {
  const limits = { ...DEFAULTS, ...options };
  const turns = createTurns(limits.concurrency);
  const waiting: ReaderChild[] = [];
  return async function extract(input) {
    const bytes = "path" in input ? (await stat(input.path)).size : input.buffer.byteLength;
    if (bytes === 0) return refused("empty");
    if (bytes > limits.maxBytes) return refused("too-large");
    return turns.run(async () => {
      const content = "path" in input ? await readFile(input.path) : input.buffer;
      const child = takeFresh(waiting) ?? new ReaderChild(limits);
      const outcome = await child.read(content, claimedName(input.fileName));
      if (child.fresh) waiting.push(child);
      return toResult(outcome);
    });
  };
}

/** A child that waits for work; those that were let go meanwhile are forgotten. */
function takeFresh(waiting: ReaderChild[]): ReaderChild | undefined {
  for (let child = waiting.pop(); child; child = waiting.pop()) if (child.fresh) return child;
  return undefined;
}

/** Text of an uploaded document, two at a time, 30 seconds and 512 MB each. See `createTextExtractor`. */
export const extractText = createTextExtractor();

/** Only the extension leaves for the child: a name is personal data and command lines are visible to the machine. */
function claimedName(fileName: string | undefined): string {
  const extension = fileName === undefined ? "" : extensionOf(fileName);
  return extension === "" ? "" : `document.${extension}`;
}

function toResult(outcome: ChildOutcome): ExtractionResult {
  switch (outcome.ended) {
    case "answered":
      return outcome.result;
    case "timeout":
    case "memory":
      return refused(outcome.ended);
    case "crashed":
      return refused("corrupt");
  }
}

function refused(reason: ExtractionFault): ExtractionResult {
  return { ok: false, reason, message: faultMessage(reason) };
}

/** A queue in order of arrival that lets so many work at the same time. */
function createTurns(atOnce: number): { run<T>(work: () => Promise<T>): Promise<T> } {
  const waiting: (() => void)[] = [];
  let free = atOnce;
  return {
    async run(work) {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        if (next) next();
        else free += 1;
      }
    },
  };
}
