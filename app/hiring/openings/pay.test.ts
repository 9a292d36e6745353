import { expect, it } from "vitest";
import { readPay } from "./pay.ts";

it.each([
  ["€52,000 to €66,000", ["EUR", 52_000, 66_000, "YEAR"]],
  ["70.000 – 85.000 EUR brutto", ["EUR", 70_000, 85_000, "YEAR"]],
  ["$120k–150k", ["USD", 120_000, 150_000, "YEAR"]],
  ["CHF 110'000 - 130'000", ["CHF", 110_000, 130_000, "YEAR"]],
  ["£45 000 per year", ["GBP", 45_000, 45_000, "YEAR"]],
  ["€35.50 per hour", ["EUR", 35.5, 35.5, "HOUR"]],
  ["CA$90,000 to CA$110,000", ["CAD", 90_000, 110_000, "YEAR"]],
  ["3,500 to 4,200 PLN a month", ["PLN", 3_500, 4_200, "MONTH"]],
])("reads %s", (text, [currency, least, most, unit]) => {
  expect(readPay(text)).toEqual({ currency, least, most, unit });
});

it.each([
  "",
  "competitive",
  "50,000 to 60,000",
  "€35 to €45",
  "€50,000 or $60,000 or more",
  "€50,000, 30 days of holiday, 10% bonus",
  "€1,000 to €90,000",
  "£50,000 / €58,000",
])("does not guess at %j", (text) => {
  expect(readPay(text)).toBeNull();
});
