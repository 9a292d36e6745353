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
const UNREACHED = "The server could not be reached. Drop this file again.";

/** Sends dropped resumes one after the other, two at a time, and keeps what became of each. */
export function useResumeQueue(openingId: string) {
  const [resumes, setResumes] = useState<readonly DroppedResume[]>([]);
  const files = useRef<{ readonly id: number; readonly file: File }[]>([]);
  const running = useRef(0);
  const stopped = useRef(false);
  const lastId = useRef(0);

  const put = useCallback((id: number, change: Partial<DroppedResume>) => {
    setResumes((all) => all.map((one) => (one.id === id ? { ...one, ...change } : one)));
  }, []);

  const work = useCallback(async () => {
    if (running.current >= AT_ONCE) return;
    running.current += 1;
    for (let next = files.current.shift(); next && !stopped.current; next = files.current.shift()) {
      put(next.id, { state: "reading" });
      put(next.id, await send(openingId, next.file));
    }
    running.current -= 1;
  }, [openingId, put]);

  const add = useCallback(
    (added: readonly File[]) => {
      stopped.current = false;
      const entries = added.map((file) => ({ id: (lastId.current += 1), file }));
      files.current.push(...entries);
      setResumes((all) => [
        ...all,
        ...entries.map(({ id, file }) => ({
          id,
          fileName: file.name,
          state: "waiting" as const,
          name: "",
          applicationId: null,
          words: "",
        })),
      ]);
      for (let worker = 0; worker < AT_ONCE; worker += 1) void work();
    },
    [work],
  );

  /** Those that wait are left out; one that is being read is read to its end. */
  const stop = useCallback(() => {
    stopped.current = true;
    files.current = [];
    setResumes((all) =>
      all.map((one) =>
        one.state === "waiting" ? { ...one, state: "refused", words: "Stopped before it was sent." } : one,
      ),
    );
  }, []);

  return { resumes, add, stop };
}

async function send(openingId: string, file: File): Promise<Partial<DroppedResume>> {
  const form = new FormData();
  form.append("resume", file);
  try {
    const response = await fetch(`/openings/${openingId}/resumes`, { method: "POST", body: form });
    const answer = (await response.json()) as Answer;
    if (!answer.ok) return { state: "refused", words: answer.problem ?? UNREACHED };
    return {
      state: answer.added ? "added" : "known",
      name: answer.name ?? "",
      applicationId: answer.applicationId ?? null,
      words: answer.hint ?? "",
    };
  } catch {
    return { state: "refused", words: UNREACHED };
  }
}
