import { expect, it } from "vitest";
import { endsLikeLevel, isComputerLanguage } from "./computer-names.ts";

it.each(["Python", "SQL", "C/C++", "Java 17", "Python 2/3", "PL/SQL", "JavaScript / TypeScript"])(
  "%s is a language for computers",
  (text) => expect(isComputerLanguage(text)).toBe(true),
);

it.each(["German", "Python and German", "Java/Portuguese", "Apache Spark", ""])(
  "%s is not one, or not all of it",
  (text) => expect(isComputerLanguage(text)).toBe(false),
);

it("knows names whose last word only looks like a level", () => {
  expect(endsLikeLevel("React Native")).toBe(true);
  expect(endsLikeLevel("Visual Basic")).toBe(true);
  expect(endsLikeLevel("Python advanced")).toBe(false);
});
