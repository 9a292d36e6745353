import { fold } from "./folded.ts";

/** A run of letters; `found` ones are what was searched for. */
export type Piece = { readonly text: string; readonly found: boolean };

type Sought = { readonly text: string; readonly prefix: boolean };
type Span = { readonly from: number; readonly to: number };

/** Letters around what was found, and how many places of a text are shown. */
const AROUND = 70;
const PLACES = 2;
/** What is looked through of a long text. */
export const LOOKED_THROUGH = 60_000;

/**
 * The places of a text at which what was searched for stands, each with some words around it, as pieces to be shown. The
 * pieces are letters of the text and nothing else: whoever shows them escapes them. Empty when nothing stands there.
 */
export function placesFound(text: string, sought: readonly Sought[]): readonly (readonly Piece[])[] {
  const looked = text.slice(0, LOOKED_THROUGH);
  const spans = spansOf(looked, sought);
  const windows: Span[] = [];
  for (const span of spans) {
    const last = windows.at(-1);
    if (last && span.from - AROUND <= last.to)
      windows[windows.length - 1] = { ...last, to: endOf(looked, span) };
    else if (windows.length < PLACES)
      windows.push({ from: beginningOf(looked, span), to: endOf(looked, span) });
    else break;
    const grown = windows.at(-1);
    if (grown && grown.to - grown.from > 6 * AROUND) break;
  }
  return windows.map((window) => piecesOf(looked, window, spans));
}

/** A short text such as a name in whole, with what was searched for in it. */
export function wholeWithFound(text: string, sought: readonly Sought[]): readonly Piece[] {
  return piecesOf(text, { from: 0, to: text.length }, spansOf(text, sought));
}

function spansOf(text: string, sought: readonly Sought[]): readonly Span[] {
  const folded = fold(text);
  const spans: Span[] = [];
  for (const { text: wanted, prefix } of sought) {
    const words = fold(wanted).text.match(/[\p{L}\p{N}]+/gu);
    if (!words) continue;
    const between = "[^\\p{L}\\p{N}]+";
    const pattern = `(?<![\\p{L}\\p{N}])${words.join(between)}${prefix ? "[\\p{L}\\p{N}]*" : "(?![\\p{L}\\p{N}])"}`;
    for (const hit of folded.text.matchAll(new RegExp(pattern, "gu"))) {
      spans.push({ from: folded.placeOf(hit.index), to: folded.placeOf(hit.index + hit[0].length) });
    }
  }
  return withoutOverlaps(spans);
}

function withoutOverlaps(spans: readonly Span[]): readonly Span[] {
  const ordered = spans.toSorted((a, b) => a.from - b.from || b.to - a.to);
  const kept: Span[] = [];
  for (const span of ordered) if (span.from >= (kept.at(-1)?.to ?? 0)) kept.push(span);
  return kept;
}

function beginningOf(text: string, { from }: Span): number {
  const earliest = Math.max(0, from - AROUND);
  if (earliest === 0) return 0;
  const blank = text.slice(earliest, from).search(/\s/);
  return blank < 0 ? from : earliest + blank + 1;
}

function endOf(text: string, { to }: Span): number {
  const latest = Math.min(text.length, to + AROUND);
  if (latest === text.length) return latest;
  const blank = text.slice(to, latest).search(/\s\S*$/);
  return blank < 0 ? to : to + blank;
}

function piecesOf(text: string, { from, to }: Span, spans: readonly Span[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const span of spans) {
    if (span.from < at || span.to > to) continue;
    if (span.from > at) pieces.push({ text: text.slice(at, span.from), found: false });
    pieces.push({ text: text.slice(span.from, span.to), found: true });
    at = span.to;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), found: false });
  return pieces;
}
