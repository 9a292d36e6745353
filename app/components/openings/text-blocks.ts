export type TextBlock = { readonly kind: "paragraph" | "list"; readonly lines: readonly string[] };

const DASH = /^[-•*]\s+/;

/** Plain text of an opening as blocks: blank lines part them, and lines that all begin with a dash are a list. */
export function textBlocks(text: string): readonly TextBlock[] {
  return text
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== "")
    .map((block) => {
      const lines = block
        .trim()
        .split("\n")
        .map((line) => line.trim());
      const isList = lines.every((line) => DASH.test(line));
      return isList
        ? { kind: "list", lines: lines.map((line) => line.replace(DASH, "")) }
        : { kind: "paragraph", lines };
    });
}
