/** What is asked before an import is taken out again: of how many people, and what becomes of those who were known. */
export function takenOut({ added, known }: { readonly added: number; readonly known: number }) {
  const people = inNumbers(added);
  const others = inNumbers(known);
  const brought = known === 0 ? "" : ` ${others} who ${known === 1 ? "was" : "were"} known before`;
  if (added === 0 && known === 0)
    return { title: "End this import?", words: "It has brought nobody. Its files are removed." };
  if (added === 0)
    return {
      title: `Take out what it brought to ${others}?`,
      words: `Removes what it brought to${brought}. ${STAYS}`,
    };
  return {
    title: `Take ${people} out again?`,
    words: `Removes ${people} with everything that came with them${brought && `, and what it brought to${brought}`}. ${STAYS}`,
  };
}

const STAYS = "What somebody worked on since stays.";

function inNumbers(people: number): string {
  return `${people.toLocaleString("en")} ${people === 1 ? "person" : "people"}`;
}
