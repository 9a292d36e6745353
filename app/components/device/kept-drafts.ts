/** What can hold texts beyond the tab's end, as a browser's own storage does. */
export type TextShelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Names of what was chosen begin with this: it is kept, and no words are lost with it. */
export const CHOICE = "choice ";

/** Texts by their names that somebody has begun and not done yet. */
export type Drafts = {
  /** What was typed under a name; null where nothing was. */
  readonly read: (name: string) => string | null;
  /** Keeps what was typed, or with null forgets it. */
  readonly write: (name: string, text: string | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

/**
 * The drafts of one place, each on the shelf as soon as it is typed: a tab may be killed at any letter. Each text lies
 * there by itself, so that two tabs which write different ones do not undo each other. Without a shelf, or with a
 * full one, they live as long as the page.
 */
export function createDrafts(place: string, shelf: TextShelf | null): Drafts {
  const known = new Map<string, string | null>();
  const listeners = new Set<() => void>();

  function read(name: string): string | null {
    const here = known.get(name);
    if (here !== undefined) return here;
    const kept = orNull(() => shelf?.getItem(place + name) ?? null);
    known.set(name, kept);
    return kept;
  }

  return {
    read,
    write(name, text) {
      if (read(name) === text) return;
      known.set(name, text);
      orNull(() => (text === null ? shelf?.removeItem(place + name) : shelf?.setItem(place + name, text)));
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A browser may refuse its storage at any time, and refuses what does not fit into it. */
function orNull<T>(use: () => T): T | null {
  try {
    return use();
  } catch {
    return null;
  }
}
