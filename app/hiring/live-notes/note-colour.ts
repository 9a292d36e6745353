const COLOURS = [
  "#0a5a4c",
  "#7a3e9d",
  "#1f5fa8",
  "#a5431f",
  "#8a1c4f",
  "#4f5d12",
  "#3d4f9f",
  "#7a5200",
] as const;

/** A person's colour in notes: always the same, dark enough for white letters on it. */
export function noteColour(personId: string): string {
  let sum = 7;
  for (const letter of personId) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return COLOURS[sum % COLOURS.length] ?? COLOURS[0];
}
