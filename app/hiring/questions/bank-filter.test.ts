import { describe, expect, it } from "vitest";
import { matchesFilter, readBankFilter } from "./bank-filter.ts";
import type { BankFilter, Filterable } from "./bank-filter.ts";
import { bankGaps, countByLevel, countUntold } from "./bank-shape.ts";

const question: Filterable = {
  competencyKey: "sql",
  roles: ["data-analyst", "statistician"],
  difficulty: 3,
  style: "case",
  core: false,
  states: ["in_use"],
  words: "Doubled revenue\nOrders joined to payments, says the résumé",
};
const matches = (address: string) => matchesFilter(question, readBankFilter(new URLSearchParams(address)));

describe("the bank's filter", () => {
  it("finds by every word, wherever they stand, without regard to accents and capitals", () => {
    expect([matches("q=PAYMENTS doubled"), matches("q=resume"), matches("q=doubled+refunds")]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("narrows by each of its fields", () => {
    const fits = ["competency=sql", "role=statistician", "level=3", "style=case", "core=no", "state=in_use"];
    const misses = ["competency=comm", "role=clown", "level=2", "style=open", "core=yes", "state=retired"];
    expect(fits.map(matches)).toEqual(fits.map(() => true));
    expect(misses.map(matches)).toEqual(misses.map(() => false));
    expect(matches(fits.join("&"))).toBe(true);
  });

  it("takes what an address says wrongly as not said", () => {
    const filter: BankFilter = readBankFilter(new URLSearchParams("level=9&style=song&core=&state=lost&q="));
    expect(filter).toEqual({ q: "", state: "in_use" });
  });
});

const at = (difficulty: number, core = false, style: "open" | "case" = "open") => ({
  difficulty,
  style,
  core,
});

describe("a competency's questions", () => {
  it("lack nothing with twelve over all levels, two formats and a core question", () => {
    const levels = [1, 2, 2, 3, 3, 3, 3, 4, 4, 4, 5, 5];
    const whole = levels.map((level, index) => at(level, index === 3, index % 2 === 0 ? "open" : "case"));
    expect(bankGaps(whole)).toEqual([]);
    expect(countByLevel(whole)).toEqual([1, 2, 4, 3, 2]);
  });

  it("say what they lack, the most wanted first", () => {
    expect(bankGaps([at(1), at(3)])).toEqual([
      "No core question.",
      "Only one format; a contradiction needs a second one.",
      "Level 2: 0 of 2.",
      "Level 3: 1 of 4.",
      "Level 4: 0 of 3.",
      "Level 5: 0 of 2.",
    ]);
    expect(bankGaps([])[0]).toBe("No core question.");
  });

  it("counts a question whose difficulty is not told at no level, and claims no gap that it may fill", () => {
    const untold = { ...at(1, true), difficulty: null };
    const rest = [at(1), at(2), at(2), at(3), at(3), at(3), at(4), at(4), at(4), at(5)];
    expect(countUntold([...rest, untold])).toBe(1);
    expect(countByLevel([...rest, untold])).toEqual([1, 2, 3, 3, 1]);
    expect(bankGaps([...rest, untold]).filter((gap) => gap.startsWith("Level"))).toEqual([]);
    expect(bankGaps([...rest.slice(0, -1), untold]).filter((gap) => gap.startsWith("Level"))).toEqual([
      "Level 5: 0 of 2.",
    ]);
  });
});
