export type TextBlock = { readonly kind: "paragraph" | "list"; readonly lines: readonly string[] };
export type PostingBlock = TextBlock | { readonly kind: "heading"; readonly lines: readonly string[] };

const DASH = /^[-–•*]\s+/;
const LONGEST_HEADING = 60;

/** Plain text of an opening as blocks: blank lines part them, and lines that begin with a dash are a list. */
export function textBlocks(text: string): readonly TextBlock[] {
  return text.split(/\n\s*\n/).flatMap((block) => {
    const runs: { kind: TextBlock["kind"]; lines: string[] }[] = [];
    for (const line of block.split("\n").map((one) => one.trim())) {
      if (line === "") continue;
      const kind = DASH.test(line) ? "list" : "paragraph";
      const last = runs.at(-1);
      if (last?.kind === kind) last.lines.push(line.replace(DASH, ""));
      else runs.push({ kind, lines: [line.replace(DASH, "")] });
    }
    return runs;
  });
}

/**
 * The blocks of a job's description. A short line without an end of sentence that stands above other words is their
 * heading, as people write one in plain text.
 */
export function postingBlocks(text: string): readonly PostingBlock[] {
  const blocks = textBlocks(text);
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    const heads = isShortLine(block) && next !== undefined && !isShortLine(next);
    return heads ? { kind: "heading", lines: [block.lines.join("").replace(/[:：]$/, "")] } : block;
  });
}

function isShortLine({ kind, lines: [line = "", ...more] }: TextBlock): boolean {
  return (
    kind === "paragraph" && more.length === 0 && line.length <= LONGEST_HEADING && !/[.!?…。,;]$/.test(line)
  );
}
