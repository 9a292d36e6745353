import { expect, it } from "vitest";
import { panelWords } from "./panel-words.ts";

it("names the interviewer, and everybody who watches", () => {
  expect(panelWords("Ana Ruiz", [])).toBe("Ana Ruiz");
  expect(panelWords("Ana Ruiz", ["Jonas Weber"])).toBe("Ana Ruiz, with Jonas Weber watching");
  expect(panelWords("Ana Ruiz", ["Jonas Weber", "Eve Stone"])).toBe(
    "Ana Ruiz, with Jonas Weber, Eve Stone watching",
  );
});
