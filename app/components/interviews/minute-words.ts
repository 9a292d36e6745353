/** How long something took, for a line of small print. */
export function minuteWords(minutes: number): string {
  return minutes < 1 ? "under a minute" : `${minutes} min`;
}
