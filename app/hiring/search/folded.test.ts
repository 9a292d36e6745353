import { expect, it } from "vitest";
import { fold } from "./folded.ts";

it("folds case and accents away and still knows where each letter stood", () => {
  const text = "A Größe, Zoë";
  const folded = fold(text);
  expect(folded.text).toBe("a grosse, zoe");
  expect(text.slice(folded.placeOf(2), folded.placeOf(8))).toBe("Größe");
  expect(folded.placeOf(folded.text.length)).toBe(text.length);
  expect(fold("PLAIN").placeOf(3)).toBe(3);
  expect(fold("Łódź Kjær İ").text).toBe("lodz kjaer i");
});
