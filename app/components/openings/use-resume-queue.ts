import { useCallback, useRef, useState } from "react";

export type DroppedResume = {
  readonly id: number;
  readonly fileName: string;
  readonly state: "waiting" | "reading" | "added" | "known" | "refused";
  /** Whom it is of, once that is known. */
  readonly name: string;
  readonly applicationId: string | null;
  /** What to look at or to do. */
  readonly words: string;
  /** Not taken only because it did not get there. */
  readonly mayTryAgain: boolean;
};

type Answer = {
  readonly ok?: boolean;
  readonly added?: boolean;
  readonly applicationId?: string;
  readonly name?: string;
  readonly hint?: string;
  readonly problem?: string;
};

const AT_ONCE = 2;
const UNREACHED = { words: "The server could not be reached.", mayTryAgain: true } as const;
const STOPPED = { words: "Stopped before it was sent.", mayTryAgain: true } as const;

/** Sends dropped resumes one after the other, two at a time, and keeps what became of each; none is left out unsaid. */
export function useResumeQueue(openingId: string) {
  const [resumes, setResumes] = useState<readonly DroppedResume[]>([]);
  const waiting = useRef<number[]>([]);
  /** Those that have not got there yet. */
  const files = useRef(new Map<number, File>());
  const running = useRef(0);
  const stopped = useRef(false);
  const lastId = useRef(0);

  const put = useCallback((id: number, change: Partial<DroppedResume>) => {
    setResumes((all) => all.map((one) => (one.id === id ? { ...one, ...change } : one)));
  }, []);

  const work = useCallback(async () => {
    if (running.current >= AT_ONCE) return;
    running.current += 1;
    for (
      let id = waiting.current.shift();
      id !== undefined && !stopped.current;
      id = waiting.current.shift()
    ) {
      const file = files.current.get(id);
      if (!file) continue;
      put(id, { state: "reading" });
      const became = await send(openingId, file);
      if (!became.mayTryAgain) files.current.delete(id);
      put(id, became);
    }
    running.current -= 1;
  }, [openingId, put]);

  const start = useCallback(
    (ids: readonly number[]) => {
      stopped.current = false;
      waiting.current.push(...ids);
      for (let worker = 0; worker < AT_ONCE; worker += 1) void work();
    },
    [work],
  );

  const add = useCallback(
    (added: readonly File[]) => {
      const entries = added.map((file) => ({ id: (lastId.current += 1), file }));
      for (const { id, file } of entries) files.current.set(id, file);
      setResumes((all) => [
        ...all,
        ...entries.map(({ id, file }) => ({
          id,
          fileName: file.name,
          state: "waiting" as const,
          name: "",
          applicationId: null,
          words: "",
          mayTryAgain: false,
        })),
      ]);
      start(entries.map(({ id }) => id));
    },
    [start],
  );

  /** Those that wait are left out; one that is being read is read to its end. */
  const stop = useCallback(() => {
    stopped.current = true;
    waiting.current = [];
    setResumes((all) =>
      all.map((one) => (one.state === "waiting" ? { ...one, state: "refused", ...STOPPED } : one)),
    );
  }, []);

  /** Sends those once more that did not get there. */
  const tryAgain = useCallback(() => {
    const again = [...files.current.keys()].filter((id) => !waiting.current.includes(id));
    setResumes((all) =>
      all.map((one) => (one.mayTryAgain ? { ...one, state: "waiting", words: "", mayTryAgain: false } : one)),
    );
    start(again);
  }, [start]);

  return { resumes, add, stop, tryAgain };
}

async function send(openingId: string, file: File): Promise<Partial<DroppedResume>> {
  const form = new FormData();
  form.append("resume", file);
  try {
    const response = await fetch(`/openings/${openingId}/resumes`, { method: "POST", body: form });
    const answer = (await response.json()) as Answer;
    if (!answer.ok) return { state: "refused", ...(answer.problem ? { words: answer.problem } : UNREACHED) };
    return {
      state: answer.added ? "added" : "known",
      name: answer.name ?? "",
      applicationId: answer.applicationId ?? null,
      words: answer.hint ?? "",
    };
  } catch {
    return { state: "refused", ...UNREACHED };
  }
}
