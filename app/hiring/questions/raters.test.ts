import { expect, it } from "vitest";
import { checkRater } from "./raters.ts";

const ana = { id: "ana", severity: 0.2, severityVariance: 0.05 };

it("a rater whose history is no number is refused by the name of the field", () => {
  expect(() => checkRater(ana)).not.toThrow();
  expect(() => checkRater({ ...ana, severity: Number.NaN })).toThrow("raters.ana.severity");
  expect(() => checkRater({ ...ana, severityVariance: -1 })).toThrow("raters.ana.severityVariance");
  expect(() => checkRater({ ...ana, halo: 0 })).toThrow("raters.ana.halo");
  expect(() => checkRater({ ...ana, slopeFactor: 0 })).toThrow("raters.ana.slopeFactor");
});
