import { getSchema } from "@tiptap/core";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import type { Transaction } from "@tiptap/pm/state";
import { initProseMirrorDoc, updateYFragment } from "@tiptap/y-tiptap";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import {
  attributesOf,
  joinWithPrevious,
  keepLineIds,
  splitLine,
} from "#app/components/live-notes/line-keeping.ts";
import { noteSchemaExtensions } from "#app/components/live-notes/note-schema.ts";
import { NOTE_FIELD } from "#app/hiring/live-notes/note-protocol.ts";
import { linesOf } from "#app/platform/live-notes/note-lines.server.ts";

const schema = getSchema(noteSchemaExtensions());
const COMPETENCIES = ["sql", "python", "goal"] as const;
/** The word each line begins with; nothing is typed into it or split off it. */
const WORDS = ["Kilo", "Lima", "Mike", "Nord"] as const;

type Act =
  | {
      readonly kind: "type";
      readonly who: number;
      readonly line: number;
      readonly at: number;
      readonly text: string;
    }
  | { readonly kind: "split"; readonly who: number; readonly line: number; readonly at: number }
  | { readonly kind: "tag"; readonly who: number; readonly line: number; readonly which: number }
  | { readonly kind: "undo"; readonly who: number }
  | { readonly kind: "meet"; readonly who: number; readonly with: number }
  | { readonly kind: "join"; readonly who: number; readonly line: number };

const who = fc.nat(2);
const line = fc.nat(9);
const at = fc.nat(40);
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("type"),
      who,
      line,
      at,
      text: fc.stringMatching(/^[a-z ]{1,6}$/),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("split"), who, line, at }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("tag"), who, line, which: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("undo"), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("meet"), who, with: who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("join"), who, line }) },
);

/** One browser: its copy of the document, and the editor's own commands on it, as the editor binding applies them. */
class Browser {
  readonly doc = new Y.Doc();
  readonly fragment = this.doc.getXmlFragment(NOTE_FIELD);
  readonly undoing = new Y.UndoManager(this.fragment, { captureTimeout: 0, trackedOrigins: new Set([this]) });
  /** What each entry of the undo stack did to tags. */
  readonly done: (string | null)[] = [];

  edit(change: (state: EditorState) => Transaction | null, tags: string | null = null): boolean {
    const { doc, meta } = initProseMirrorDoc(this.fragment, schema);
    const before = EditorState.create({ doc, plugins: [keepLineIds()] });
    const tr = change(before);
    if (!tr?.docChanged) return false;
    const after = before.applyTransaction(tr).state.doc;
    const depth = this.undoing.undoStack.length;
    this.doc.transact(() => updateYFragment(this.doc, this.fragment, after, meta), this);
    if (this.undoing.undoStack.length > depth) this.done.push(tags);
    return true;
  }

  state(): EditorState {
    return EditorState.create({ doc: initProseMirrorDoc(this.fragment, schema).doc });
  }

  hear(other: Browser): void {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(this.doc)));
  }
}

/** Where a line begins and how long the part is that must stay whole. */
function lineAt(state: EditorState, index: number) {
  const place = index % state.doc.childCount;
  let pos = 0;
  for (let one = 0; one < place; one += 1) pos += state.doc.child(one).nodeSize;
  const node = state.doc.child(place);
  const word = WORDS.find((one) => node.textContent.startsWith(one)) ?? "";
  return { node, start: pos + 1, word, first: word.length, id: attributesOf(node).lineId };
}

function offsetIn(found: ReturnType<typeof lineAt>, wanted: number): number {
  const free = found.node.content.size - found.first;
  return found.start + found.first + (free > 0 ? wanted % (free + 1) : 0);
}

function setUp() {
  const first = new Browser();
  first.edit((state) => {
    const lines = WORDS.map((word, index) =>
      schema.node("paragraph", { lineId: `line${index}`, competency: null }, [
        schema.text(`${word} says a thing`),
      ]),
    );
    return state.tr.replaceWith(0, state.doc.content.size, lines);
  });
  const browsers = [first, new Browser(), new Browser()] as const;
  for (const browser of browsers) {
    browser.hear(first);
    browser.undoing.clear();
    browser.done.length = 0;
  }
  return browsers;
}

function meetAll(browsers: readonly Browser[]): void {
  for (const one of browsers) for (const other of browsers) one.hear(other);
  for (const one of browsers) for (const other of browsers) one.hear(other);
}

/** Plays the acts and answers which tags each line may have in the end; a line in nobody's hands is not in it. */
function play(browsers: readonly Browser[], acts: readonly Act[]) {
  const tagged = new Map<string, Set<string>>();
  // Of two people who tag a line without having seen each other, the later has the word, also to take it back.
  const contested = new Set<string>();
  const words = new Map<string, string>(WORDS.map((word, index) => [`line${index}`, word]));
  for (const one of acts) {
    const browser = browsers[one.who]!;
    switch (one.kind) {
      case "type":
        browser.edit((state) => state.tr.insertText(one.text, offsetIn(lineAt(state, one.line), one.at)));
        break;
      case "split":
        browser.edit((state) => {
          const found = lineAt(state, one.line);
          const place = one.at % 5 === 0 ? found.start : offsetIn(found, one.at);
          return replay(state, place, splitLine);
        });
        break;
      case "tag": {
        const { id, start } = lineAt(browser.state(), one.line);
        const competency = COMPETENCIES[one.which]!;
        const retag = (state: EditorState) =>
          state.tr.setNodeMarkup(start - 1, undefined, {
            ...state.doc.resolve(start).parent.attrs,
            competency,
          });
        if (id === null || !browser.edit(retag, id)) break;
        if (!contested.has(id)) tagged.set(id, (tagged.get(id) ?? new Set()).add(competency));
        break;
      }
      case "undo": {
        const before = linesOf(browser.doc, NOTE_FIELD);
        if (!browser.undoing.undo()) break;
        // Whoever takes a tag back, or a line that was split off, means it. What others have overwritten is skipped.
        for (const id of browser.done.splice(browser.undoing.undoStack.length)) {
          if (id === null) continue;
          tagged.delete(id);
          contested.add(id);
        }
        const present = new Set(linesOf(browser.doc, NOTE_FIELD).map(({ lineId }) => lineId));
        for (const { lineId } of before) {
          if (lineId === null || present.has(lineId)) continue;
          tagged.delete(lineId);
          contested.add(lineId);
        }
        break;
      }
      case "meet":
        browser.hear(browsers[one.with]!);
        break;
      case "join": {
        meetAll(browsers);
        contested.clear();
        const upper = one.line % browser.state().doc.childCount;
        const above = lineAt(browser.state(), upper);
        const below = lineAt(browser.state(), upper + 1);
        if (above.start >= below.start) break;
        if (!browser.edit((state) => replay(state, below.start, joinWithPrevious))) break;
        meetAll(browsers);
        for (const { undoing, done } of browsers) {
          undoing.clear();
          done.length = 0;
        }
        const left = new Set(linesOf(browser.doc, NOTE_FIELD).map(({ lineId }) => lineId));
        for (const { id } of [above, below]) if (id !== null && !left.has(id)) tagged.delete(id);
        // A tag belongs to the beginning of its line, which is now that of the upper one.
        const joined = lineAt(browser.state(), upper);
        if (joined.id !== null) words.set(joined.id, joined.word);
        break;
      }
    }
  }
  return { tagged, words };
}

function replay(state: EditorState, place: number, command: typeof splitLine): Transaction | null {
  const there = state.apply(state.tr.setSelection(TextSelection.create(state.doc, place)));
  let made: Transaction | null = null;
  command(there, (tr) => (made = tr));
  return made;
}

describe("the tag of a line", () => {
  it("stays with its words through typing, splitting, joining, undo and three people at once", () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 5, maxLength: 40 }), (acts) => {
        const browsers = setUp();
        const { tagged, words } = play(browsers, acts);
        meetAll(browsers);
        const [one, two, three] = browsers.map(({ doc }) => linesOf(doc, NOTE_FIELD));
        expect(two).toEqual(one);
        expect(three).toEqual(one);
        const ids = one!.map(({ lineId }) => lineId);
        for (const [id, allowed] of tagged) {
          const found = one!.find(({ lineId }) => lineId === id);
          expect(found, `line ${id} of ${ids.join()}`).toBeDefined();
          expect([...allowed]).toContain(found!.competencyKey);
          expect(found!.text).toContain(words.get(id) ?? "");
        }
      }),
      { numRuns: 300 },
    );
  });
});
