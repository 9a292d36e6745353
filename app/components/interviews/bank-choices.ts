import type { ComboboxParsedItem, OptionsFilter } from "@mantine/core";
import { hasWords } from "#app/hiring/questions/bank-filter.ts";
import type { LoopPlanView } from "./loop-types.ts";

/** The questions that nobody asks in this loop yet, by competency; those on `first` lead. */
export function bankChoices(
  { competencies, bank }: Pick<LoopPlanView, "competencies" | "bank">,
  first?: string,
) {
  return competencies
    .toSorted((a, b) => Number(b.key === first) - Number(a.key === first))
    .map(({ key, name }) => ({
      group: name,
      items: bank
        .filter(({ competencyKey }) => competencyKey === key)
        .map(({ id, title, minutes, difficulty, core }) => ({
          value: id,
          label: `${title} (${minutes} min, level ${difficulty}${core ? ", core" : ""})`,
        })),
    }))
    .filter(({ items }) => items.length > 0);
}

/** Finds a question by every word of its title, its competency and what it asks, as the page of the bank does. */
export function bankSearch({ bank }: Pick<LoopPlanView, "bank">): OptionsFilter {
  const prompts = new Map(bank.map(({ id, prompt }) => [id, prompt]));
  const found = (options: readonly ComboboxParsedItem[], search: string, group = ""): ComboboxParsedItem[] =>
    options.flatMap((one): ComboboxParsedItem[] => {
      if ("items" in one) {
        const items = one.items.filter((item) => found([item], search, one.group).length > 0);
        return items.length > 0 ? [{ ...one, items }] : [];
      }
      return hasWords([one.label, group, prompts.get(one.value) ?? ""].join(" "), search) ? [one] : [];
    });
  return ({ options, search }) => found(options, search);
}

/** Why no question is listed: the bank has none left, or none like what was typed. */
export function nothingFound(choices: readonly unknown[]): string {
  return choices.length === 0
    ? "Every question of the bank is asked or planned in this loop."
    : "No question like this.";
}
