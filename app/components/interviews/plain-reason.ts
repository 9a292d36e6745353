/**
 * The reason of a suggestion without its beginning "Ask *title* (minutes, level):", for places that show the
 * title beside it. Sentences of another form stay as they are, without marks.
 */
export function plainReason(sentence: string): string {
  const reason = /^Ask \*[^*]+\* \([^)]*\): (.+)$/su.exec(sentence)?.[1] ?? sentence.replaceAll("*", "");
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}`;
}
