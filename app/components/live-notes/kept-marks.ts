import type { NoteRequest } from "./ask-server.ts";
import type { LineMark } from "./tag-line.ts";

/** What somebody did to a line beside its words, until the server has answered for it. */
export type KeptMark = {
  /** Its name, which the server keeps so that it counts once. */
  readonly id: string;
  readonly interviewId: string;
  readonly lineId: string;
  /** Which way the line points; null when it was only tagged, at a time of which the server heard later. */
  readonly mark: LineMark | null;
  /** By this device's clock, in milliseconds. */
  readonly givenAt: number;
};

/** Where kept marks outlive the tab. */
export type MarkStore = {
  list(): Promise<readonly KeptMark[]>;
  put(kept: KeptMark): Promise<void>;
  remove(id: string): Promise<void>;
};

/** A line as the note has it now. */
export type MarkedLine = { readonly text: string; readonly competency: string | null };

export type KeptMarks = {
  /** Reads what an earlier tab left; answers the directions to show. */
  open(): Promise<readonly KeptMark[]>;
  give(lineId: string, mark: LineMark | null): void;
  /** The tag was taken off again: what was said about the line counts no more. */
  takeBack(lineId: string): void;
  /** Asks the server about each that is due. Answers whether something has to be asked again. */
  send(): Promise<boolean>;
};

/** So often a line with words and tag may be refused: its words may still be on their way. */
const TRIES = 5;
/** Undo may bring a line back; what was said about one that stays away is forgotten after a day. */
const FORGET_MS = 24 * 60 * 60 * 1000;

/**
 * Directions and tags on their way to the server: each is written down on the device first and taken off when the
 * server has answered. The later direction of a line takes the place of the earlier. A line without words waits for
 * them, because a direction says nothing about an empty line.
 */
export function createKeptMarks(options: {
  readonly interviewId: string;
  readonly store: MarkStore;
  /** The line, or null when the note does not have it. */
  readonly lineOf: (lineId: string) => MarkedLine | null;
  /** Resolves to null when done, else to what stood in the way. */
  readonly ask: (kept: KeptMark) => Promise<string | null>;
  /** False while something that was done before has not arrived, such as the question a line answers. */
  readonly isDue: () => boolean;
  readonly say: (words: string) => void;
  readonly newId: () => string;
  readonly clock?: () => number;
}): KeptMarks {
  const { interviewId, store, lineOf, ask, isDue, say, newId, clock = Date.now } = options;
  const waiting = new Map<string, KeptMark>();
  const onTheirWay = new Set<string>();
  const tries = new Map<string, number>();

  function drop(id: string): void {
    waiting.delete(id);
    tries.delete(id);
    void store.remove(id).catch(() => undefined);
  }

  function ofLine(lineId: string): readonly KeptMark[] {
    return [...waiting.values()].filter((kept) => kept.lineId === lineId);
  }

  /** Answers whether it has to be asked again. */
  async function sendOne(kept: KeptMark): Promise<boolean> {
    onTheirWay.add(kept.id);
    const refused = await ask(kept).finally(() => onTheirWay.delete(kept.id));
    if (refused === null || !waiting.has(kept.id)) {
      drop(kept.id);
      return false;
    }
    const count = (tries.get(kept.id) ?? 0) + 1;
    tries.set(kept.id, count);
    if (lineOf(kept.lineId)?.competency && count < TRIES) return true;
    drop(kept.id);
    if (kept.mark) say(refused);
    return false;
  }

  return {
    async open() {
      const left = await store.list().catch(() => []);
      for (const kept of left.filter((one) => one.interviewId === interviewId).toSorted(latestFirst)) {
        if (waiting.has(kept.id)) continue;
        if (ofLine(kept.lineId).some((later) => replaces(later, kept))) drop(kept.id);
        else waiting.set(kept.id, kept);
      }
      return [...waiting.values()].filter(({ mark }) => mark !== null);
    },
    give(lineId, mark) {
      const kept = { id: newId(), interviewId, lineId, mark, givenAt: clock() };
      const earlier = ofLine(lineId).filter((one) => replaces(kept, one));
      waiting.set(kept.id, kept);
      void store.put(kept).catch(() => undefined);
      for (const { id } of earlier) drop(id);
    },
    takeBack(lineId) {
      for (const { id } of ofLine(lineId)) drop(id);
    },
    async send() {
      if (!isDue()) return waiting.size > 0;
      for (const { id, lineId, givenAt } of waiting.values()) {
        if (lineOf(lineId) === null && clock() - givenAt > FORGET_MS) drop(id);
      }
      const due = [...waiting.values()]
        .filter(({ id, lineId }) => !onTheirWay.has(id) && (lineOf(lineId)?.text ?? "") !== "")
        .toSorted((one, other) => latestFirst(other, one));
      const again = await Promise.all(due.map(sendOne));
      return again.some(Boolean);
    },
  };
}

/** A direction takes the place of a direction, and a tag that of a tag: a line tagged otherwise still points its way. */
function replaces(later: KeptMark, earlier: KeptMark): boolean {
  return (later.mark === null) === (earlier.mark === null);
}

/** The device hands them out by name. Of one millisecond, a direction came after the tag that it is about. */
function latestFirst(one: KeptMark, other: KeptMark): number {
  return other.givenAt - one.givenAt || Number(one.mark === null) - Number(other.mark === null);
}

/** What the server is asked about a kept mark. */
export function requestOf({ id, lineId, mark, givenAt }: KeptMark): NoteRequest {
  const kept = { id, givenAt };
  return mark ? { t: "weigh", line: lineId, ...mark, kept } : { t: "tagged", line: lineId, kept };
}
