import { Plugin, PluginKey } from "@tiptap/pm/state";
import type { EditorState } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { EditorView } from "@tiptap/pm/view";
import { attributesOf } from "./line-keeping.ts";
import { markSign, markWords } from "./tag-line.ts";
import type { LineMark } from "./tag-line.ts";

/** Something of the interview beside the line that was being written when it happened. */
export type MarginEvent = {
  readonly id: string;
  readonly kind: "asked" | "delivery";
  /** The line, or null when nothing had been written yet. */
  readonly lineId: string | null;
  readonly text: string;
  /** The viewer's own rating of the answer; nobody else's is ever here. */
  readonly own?: string | null;
};

/** What the margin says beside lines. Marks are this person's own judgement and stay in this browser. */
export type Margin = {
  /** Competency keys to the names people read. */
  readonly names: ReadonlyMap<string, string>;
  /** Line ids to this person's marks. */
  readonly marks: ReadonlyMap<string, LineMark>;
  /** Lines that become threads when they are left. */
  readonly threads: ReadonlySet<string>;
  /** Questions and reactions, in the order of time. */
  readonly events: readonly MarginEvent[];
};

const KEY = new PluginKey<Margin>("margin");
const EMPTY: Margin = { names: new Map(), marks: new Map(), threads: new Set(), events: [] };

/** Writes competencies, events and this person's own marks beside the lines, without touching the document. */
export function marginMarks(): Plugin<Margin> {
  return new Plugin<Margin>({
    key: KEY,
    state: {
      init: () => EMPTY,
      apply: (tr, margin) => (tr.getMeta(KEY) as Margin | undefined) ?? margin,
    },
    props: { decorations: decorate },
  });
}

/** Shows another margin. */
export function showMargin(view: EditorView, margin: Margin): void {
  view.dispatch(view.state.tr.setMeta(KEY, margin).setMeta("addToHistory", false));
}

function decorate(state: EditorState): DecorationSet {
  const margin = KEY.getState(state) ?? EMPTY;
  const decorations: Decoration[] = [];
  const ends = new Map<string, number>();
  state.doc.forEach((line, pos) => {
    const { lineId, competency } = attributesOf(line);
    const end = pos + line.nodeSize;
    if (lineId !== null) ends.set(lineId, end);
    const isThread = lineId !== null && margin.threads.has(lineId);
    if (competency === null && !isThread) return;
    const name = competency === null ? "Thread" : (margin.names.get(competency) ?? competency);
    const mark = lineId === null ? undefined : margin.marks.get(lineId);
    decorations.push(
      Decoration.node(pos, end, {
        "data-tag": isThread ? "Thread" : name,
        title: mark ? `${name}, ${markWords(mark)}` : name,
        ...(mark ? { "data-mark": markSign(mark), "data-direction": mark.direction } : {}),
      }),
    );
  });
  decorations.push(...eventRows(margin.events, ends));
  return DecorationSet.create(state.doc, decorations);
}

/** An event whose line has gone stands below the one before it, so that the order of time stays. */
function eventRows(events: readonly MarginEvent[], ends: ReadonlyMap<string, number>): Decoration[] {
  let place = 0;
  return events.map((event, at) => {
    place = Math.max(place, event.lineId === null ? 0 : (ends.get(event.lineId) ?? 0));
    const key = `${event.id} ${event.text} ${event.own ?? ""}`;
    return Decoration.widget(place, () => eventRow(event), { side: -1000 + at, key, ignoreSelection: true });
  });
}

function eventRow({ kind, text, own }: MarginEvent): HTMLElement {
  const row = document.createElement("div");
  row.className = "margin-event";
  row.contentEditable = "false";
  row.dataset["kind"] = kind;
  const label = document.createElement("b");
  label.textContent = kind === "asked" ? "Asked" : "Noted";
  row.append(label, ` ${text}`);
  if (own) {
    const mine = document.createElement("i");
    mine.textContent = own;
    mine.title = "Your own rating, sealed until the debrief";
    row.append(" ", mine);
  }
  return row;
}
