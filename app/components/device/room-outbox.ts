/** The plain fields of a form as they are sent. */
export type ActFields = Readonly<Record<string, string>>;

/** Something that was done in a room and has not been answered for by the server yet. */
export type WaitingAct = {
  /** Its name, which the server keeps so that it counts once. */
  readonly id: string;
  /** The interview it was done in; for decisions on resumes, the opening. */
  readonly interviewId: string;
  readonly fields: ActFields;
  /** When it was done, by this device's clock, in milliseconds. */
  readonly doneAt: number;
  /** Orders what was done within one millisecond. */
  readonly place: number;
  /** It could not be sent when it was done, so the room shows it as done meanwhile. */
  readonly late: boolean;
};

/** Where waiting acts outlive the tab. */
export type ActStore = {
  list(): Promise<readonly WaitingAct[]>;
  put(act: WaitingAct): Promise<void>;
  remove(id: string): Promise<void>;
};

/** What a room knows about its way to the server. */
export type OutboxState = {
  /** The last try did not reach the server, or it could not answer. */
  readonly away: boolean;
  readonly acts: readonly WaitingAct[];
};

export type RoomOutbox = {
  readonly state: () => OutboxState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads what earlier tabs left; resolves when it is known. */
  open(): Promise<void>;
  /**
   * Does one act: keeps it, then asks the server unless an earlier one still waits. Answers what the server said, or
   * that the act is kept.
   */
  act(interviewId: string, fields: ActFields, ask: () => Promise<unknown>): Promise<unknown>;
  /** What is to be sent next from a room: the oldest act, unless it is on its way. */
  next(interviewId: string): WaitingAct | null;
  /**
   * Does something that cannot be kept for later, such as finishing the interview: it lets what was done before it go
   * first, and refuses while the server is away.
   */
  now(interviewId: string, ask: () => Promise<unknown>): Promise<unknown>;
  /** The server has answered; an answer that was on its way when the network went says nothing about now. */
  reached(): void;
  lost(): void;
  /** Somebody else sits here now: what this tab knows of the one before is not theirs. */
  forget(): void;
  /** Forgets what waits for one room. */
  drop(interviewId: string): Promise<void>;
};

const KEPT = { ok: true, kept: true } as const;
const PATIENCE_MS = 8_000;
const FAILURES = 3;

/**
 * What is done in rooms on its way to the server, one after the other, in the order in which it was done. Each act is
 * written down on the device while the server is asked, so that a hand waits for the faster of the two, and is taken
 * off when the server has answered. What is told as kept has been written down.
 */
export function createRoomOutbox(options: {
  readonly store: ActStore;
  readonly isOnline: () => boolean;
  /** Whether the server says of itself that it is well: an act it fails at all the same would fail for ever. */
  readonly serverIsWell: () => Promise<boolean>;
  readonly clock?: () => number;
  readonly patienceMs?: number;
}): RoomOutbox {
  const { store, isOnline, serverIsWell, clock = Date.now, patienceMs = PATIENCE_MS } = options;
  const listeners = new Set<() => void>();
  const failures = new Map<string, number>();
  const onTheirWay = new Set<string>();
  const writing = new Map<string, Promise<void>>();
  let state: OutboxState = { away: false, acts: [] };
  let opening: Promise<void> | null = null;
  let lastPlace = 0;

  function change(news: Partial<OutboxState>): void {
    state = { ...state, ...news };
    for (const listener of listeners) listener();
  }

  function reached(): void {
    if (state.away && isOnline()) change({ away: false });
  }

  function open(): Promise<void> {
    opening ??= store.list().then(
      (kept) => {
        // Also after what another tab did in this very millisecond.
        lastPlace = Math.max(lastPlace, ...kept.map(({ place }) => place));
        const known = new Set(state.acts.map(({ id }) => id));
        const left = kept.filter(({ id }) => !known.has(id)).map((act) => ({ ...act, late: true }));
        change({ acts: [...left, ...state.acts].toSorted(inOrder) });
      },
      // A browser that keeps nothing still has this tab.
      () => undefined,
    );
    return opening;
  }

  function keep(interviewId: string, fields: ActFields): WaitingAct {
    const id = fields["actId"] ?? "";
    const known = state.acts.find((act) => act.id === id);
    if (known) return known;
    const doneAt = clock();
    lastPlace = Math.max(lastPlace + 1, doneAt * 1_000);
    const act = { id, interviewId, fields, doneAt, place: lastPlace, late: false };
    change({ acts: [...state.acts, act] });
    writing.set(
      id,
      store.put(act).catch(() => undefined),
    );
    return act;
  }

  /** Resolves when it is off the device, which no hand has to wait for: sent a second time, it would count once. */
  async function settle(id: string): Promise<void> {
    failures.delete(id);
    change({ acts: state.acts.filter((act) => act.id !== id) });
    const written = writing.get(id);
    writing.delete(id);
    await written;
    await store.remove(id).catch(() => undefined);
  }

  async function later(id: string): Promise<typeof KEPT> {
    change({ acts: state.acts.map((act) => (act.id === id ? { ...act, late: true } : act)) });
    await writing.get(id);
    return KEPT;
  }

  function hasEarlier(act: WaitingAct): boolean {
    return state.acts.some((other) => other.interviewId === act.interviewId && inOrder(other, act) < 0);
  }

  async function act(interviewId: string, fields: ActFields, ask: () => Promise<unknown>): Promise<unknown> {
    await open();
    const id = fields["actId"] ?? "";
    if (onTheirWay.has(id)) return KEPT;
    // Before it is written down: who sends what is left would otherwise send it a second time meanwhile.
    onTheirWay.add(id);
    const kept = keep(interviewId, fields);
    const isFirst = !hasEarlier(kept);
    if (!isFirst || !isOnline()) {
      onTheirWay.delete(id);
      if (isFirst) change({ away: true });
      return later(id);
    }
    try {
      const answer = await inTime(ask(), patienceMs).finally(() => onTheirWay.delete(kept.id));
      reached();
      void settle(kept.id);
      return hasArrived(answer) ? { ok: true } : answer;
    } catch (error) {
      if (isSignedOut(error)) {
        await writing.get(kept.id);
        throw error;
      }
      // It may have arrived or not: it goes once more, and the server is there as far as anybody knows.
      if (isDropped(error)) return await later(kept.id);
      if (!isAway(error)) {
        void settle(kept.id);
        throw error;
      }
      change({ away: true });
      return (await failsForEver(kept.id, error)) ? cannotBeKept(kept) : later(kept.id);
    }
  }

  async function failsForEver(id: string, error: unknown): Promise<boolean> {
    if (didNotAnswer(error) || !(await serverIsWell())) return false;
    const count = (failures.get(id) ?? 0) + 1;
    failures.set(id, count);
    if (count < FAILURES) return false;
    change({ away: false });
    void settle(id);
    return true;
  }

  function waiting(interviewId: string): number {
    return state.acts.filter((act) => act.interviewId === interviewId).length;
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  /** Resolves when nothing of a room waits any more, when the network is gone, or when nothing has arrived for too long. */
  function sent(interviewId: string): Promise<void> {
    return new Promise((done) => {
      let left = waiting(interviewId);
      let timer = setTimeout(finish, patienceMs);
      const stop = subscribe(look);
      function finish(): void {
        clearTimeout(timer);
        stop();
        done();
      }
      function look(): void {
        const now = waiting(interviewId);
        if (now === 0 || !isOnline()) return finish();
        if (now < left) {
          clearTimeout(timer);
          timer = setTimeout(finish, patienceMs);
        }
        left = now;
      }
      look();
    });
  }

  return {
    state: () => state,
    subscribe,
    open,
    act,
    next(interviewId) {
      const first = state.acts.find((one) => one.interviewId === interviewId);
      return first && !onTheirWay.has(first.id) ? first : null;
    },
    async now(interviewId, ask) {
      await open();
      await sent(interviewId);
      if (waiting(interviewId) > 0) {
        return problem("What you did while the server was away is still being sent. Try again in a moment.");
      }
      try {
        const answer = await ask();
        reached();
        return answer;
      } catch (error) {
        if (isDropped(error) || !isAway(error)) throw error;
        change({ away: true });
        return problem(
          "The server cannot be reached, so this has to wait. What you wrote is kept on this device.",
        );
      }
    },
    reached,
    lost: () => (state.away ? undefined : change({ away: true })),
    forget() {
      opening = null;
      failures.clear();
      writing.clear();
      change({ away: false, acts: [] });
    },
    async drop(interviewId) {
      for (const { id } of state.acts.filter((one) => one.interviewId === interviewId)) await settle(id);
    },
  };
}

function inOrder(one: WaitingAct, other: WaitingAct): number {
  return one.place - other.place;
}

function problem(words: string) {
  return { ok: false, problem: words, fields: {} } as const;
}

function cannotBeKept({ fields }: WaitingAct) {
  const what = fields["text"] ?? fields["sentence"] ?? fields["reason"] ?? fields["intent"] ?? "";
  return problem(`The server could not take this, so it was not kept: “${what}”. Please do it once more.`);
}

class NoAnswer extends Error {}

/** The request goes on by itself; if it arrives after all, the second one is known by its name. */
async function inTime<T>(answer: Promise<T>, patienceMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_done, failed) => {
    timer = setTimeout(() => failed(new NoAnswer("No answer.")), patienceMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
    answer.catch(() => undefined);
  }
}

/** Nothing came back: browsers throw a TypeError for a request that got nowhere. */
function didNotAnswer(error: unknown): boolean {
  return error instanceof TypeError || error instanceof NoAnswer;
}

/**
 * Whether an error means that the server is away, rather than that it said no: no answer, an answer from something in
 * front of it, or a failure of its own.
 */
export function isAway(error: unknown): boolean {
  if (didNotAnswer(error)) return true;
  const status = statusOf(error);
  if (status !== null) return status >= 500 || status === 408 || status === 429;
  return error instanceof Error;
}

/** The page itself gave the request up, for a newer one or for another page: that says nothing about the server. */
export function isDropped(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

/** The server led to the sign-in page. */
export function isSignedOut(error: unknown): boolean {
  return (
    error instanceof Response &&
    error.status >= 300 &&
    error.status < 400 &&
    (error.headers.get("Location") ?? "").startsWith("/sign-in")
  );
}

function statusOf(error: unknown): number | null {
  const status = typeof error === "object" && error !== null && "status" in error ? error.status : null;
  return typeof status === "number" ? status : null;
}

function hasArrived(answer: unknown): boolean {
  if (typeof answer !== "object" || answer === null || !("fields" in answer)) return false;
  return (answer.fields as Readonly<Record<string, unknown>> | null)?.["act"] === "arrived";
}
