/** A page on which a fact of a question can be looked up. `address` is null for what is on no page: a book, a talk. */
export type Source = { readonly name: string; readonly address: string | null };

/**
 * Reads a source as it is kept with a question, "name: https://address". What does not end in an https address is a
 * name alone, so that nothing else can become a link.
 */
export function readSource(text: string): Source {
  const found = /^(\S.*): (https:\/\/\S+)$/u.exec(text.trim());
  return { name: found?.[1] ?? text.trim(), address: found?.[2] ?? null };
}
