/** Who is in an interview, as a line about it names them: the interviewer, and whoever watches to learn. */
export function panelWords(interviewer: string, shadows: readonly string[]): string {
  return shadows.length === 0 ? interviewer : `${interviewer}, with ${shadows.join(", ")} watching`;
}
