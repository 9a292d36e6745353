import type { FileStore } from "./file-store.server.ts";
import type { VirusScanner } from "./virus-scanner.server.ts";

/** A file that nobody is given: something was found in it, or nobody has been able to look. */
export class FileKeptBackError extends Error {
  readonly reason: "found" | "unchecked" | "too_large";

  constructor(reason: FileKeptBackError["reason"], message: string) {
    super(message);
    this.name = "FileKeptBackError";
    this.reason = reason;
  }
}

/**
 * Whether an error says that a file is kept back. By what it says of itself: the server and its pages are built apart,
 * and each has its own copy of the class.
 */
export function isKeptBack(error: unknown): error is FileKeptBackError {
  return error instanceof Error && error.name === "FileKeptBackError" && "reason" in error;
}

const UNCHECKED =
  "This file is being checked for viruses, and the scanner does not answer at the moment. It is kept; try again in a few minutes.";
const TOO_LARGE =
  "This file is larger than the virus scanner looks at, so it is given to nobody. It is kept; whoever runs Baton can raise the scanner's limit.";
/** How long a clean file is given out without asking again. */
const CLEAN_MS = 10 * 60_000;
const MAX_REMEMBERED = 5_000;

/**
 * A store whose files are looked at by a scanner before their content is given to anybody. What it found something in
 * stays where it is and is given to nobody; so is everything that it was not asked about because it is away. `report` is
 * told of both, with the file's key.
 */
export function createScannedStore(
  store: FileStore,
  scan: VirusScanner,
  report: (what: { readonly key: string; readonly found?: string; readonly unknown?: string }) => void,
): FileStore {
  const cleanUntil = new Map<string, number>();

  async function requireClean(key: string): Promise<void> {
    if ((cleanUntil.get(key) ?? 0) > performance.now()) return;
    const result = await scan(await store.read(key));
    switch (result.verdict) {
      case "clean":
        if (cleanUntil.size >= MAX_REMEMBERED) cleanUntil.clear();
        cleanUntil.set(key, performance.now() + CLEAN_MS);
        return;
      case "found":
        report({ key, found: result.name });
        throw new FileKeptBackError(
          "found",
          `A virus scanner found "${result.name}" in this file, so it is given to nobody. Ask for another copy.`,
        );
      case "too_large":
        report({ key, unknown: TOO_LARGE });
        throw new FileKeptBackError("too_large", TOO_LARGE);
      case "unknown":
        report({ key, unknown: result.why });
        throw new FileKeptBackError("unchecked", UNCHECKED);
    }
  }

  return {
    ...store,
    async read(key) {
      await requireClean(key);
      return store.read(key);
    },
  };
}
