import { expect, it } from "vitest";
import { withAccents } from "./accents.server.ts";

it.each([
  ["G¨oteborg, M¨olndal", "Göteborg, Mölndal"],
  ["S´ebastien, ´Elodie, d´eveloppeur", "Sébastien, Élodie, développeur"],
  ["Franc¸ois, voil`a, hˆotel", "François, voilà, hôtel"],
  ["Espa˜na, ˚Angstr¨om, Dvoˇr´ak", "España, Ångström, Dvořák"],
  ["Wi´sniewski, Pozna´n, na¨ıve", "Wiśniewski, Poznań, naïve"],
])("accents of TeX stand over their letters: %s", (printed, meant) => {
  expect(withAccents(printed)).toBe(meant);
});

it.each([
  "it´s, D´Angelo, rock ´n roll",
  "7 ans d´expérience à l´étranger",
  "stat.piedmont.example/˜njo",
  "Runs `all` of `a` suite",
  "50˚ and 3¨",
])("other uses of the signs stay: %s", (text) => expect(withAccents(text)).toBe(text));
