import { expect, it } from "vitest";
import { findTraits } from "./blind-traits.ts";

const told = (text: string): string[] =>
  findTraits(text)
    .toSorted((one, other) => one.from - other.from)
    .map(({ from, to, trait }) => `${trait}: ${text.slice(from, to)}`);

it.each([
  ["Marital status: married, two children", ["family: Marital status: married, two children"]],
  ["Familienstand\tverheiratet, keine Kinder\nSQL", ["family: Familienstand\tverheiratet, keine Kinder"]],
  ["pacsée | SQL", ["family: pacsée"]],
  ["Permis B - Mariée, un enfant - SQL", ["family: Mariée, un enfant"]],
  ["Maternity leave 2019 – 2020", ["family: Maternity leave"]],
  ["2019 – 2020: Elternzeit (Vollzeit)", ["family: Elternzeit"]],
  ["Mother of two, loves SQL", ["family: Mother of two"]],
  ["I moved with my wife to Leeds", ["family: my wife"]],
])("tells a family: %s", (text, found) => expect(told(text)).toEqual(found));

it.each([
  ["Sex Male | Nationality Portuguese | SQL", ["gender: Sex Male", "origin: Nationality Portuguese"]],
  ["Geschlecht\tweiblich", ["gender: Geschlecht\tweiblich"]],
  ["男 | 汉族 | 1994年3月 | 已婚", ["gender: 男", "origin: 汉族", "age: 1994年3月", "family: 已婚"]],
  ["German citizen, EU passport holder", ["origin: German citizen", "origin: EU passport holder"]],
  ["U.S. Citizen | Python", ["origin: U.S. Citizen"]],
  ["deutsche Staatsangehörigkeit", ["origin: deutsche Staatsangehörigkeit"]],
  ["* 12.03.1990 in Unna", ["age: * 12.03.1990 in Unna"]],
  ["Jahrgang 1990, aged 34", ["age: Jahrgang 1990", "age: aged 34"]],
  ["Né(e) le 3 mai 1990", ["age: Né(e) le 3 mai 1990"]],
])("tells a gender, an origin or an age: %s", (text, found) => expect(told(text)).toEqual(found));

it.each([
  "Gender pay gap dashboards for 40 firms",
  "Aged debt report, 90 days",
  "Race conditions found in nine services",
  "Modelled the uptake of parental leave by employer size",
  "Parent of three nodes, tree of two children",
  "Swiss National Bank, First National, Citizen developer",
  "Senior citizen survey, citizen science, national statistics",
  "* 3.5 million rows",
  "2019年3月 至今 公司",
  "女性用户增长 30%",
  "A cloud-born platform for 2000 users",
])("leaves what the work is about: %s", (text) => expect(told(text)).toEqual([]));
