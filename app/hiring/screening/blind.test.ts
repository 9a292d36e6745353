import { describe, expect, it } from "vitest";
import { blindLabel, blindText, HIDDEN } from "./blind.ts";

const identity = { name: "Zoë van der García-López", location: "Berlin", schools: ["Northfield"] };
const blind = (text: string, change: Partial<typeof identity> = {}) =>
  blindText(text, { ...identity, ...change });

describe("a resume that is read blind", () => {
  it("has no name left, in any order, glued or without its accents", () => {
    const text = "I am Zoe Garcia Lopez.\nGARCÍA, Zoë: zoegarcialopez and van der Waals";
    expect(blind(text)).toBe("I am [name].\n[name], [name]: [name] and van der Waals");
  });

  it("has no name in its first line either, when another one was given with the application", () => {
    expect(blind("Maria Silva\nBuilt pipelines")).toBe("[name]\nBuilt pipelines");
    expect(blind("Curriculum Vitae\nBuilt pipelines")).toBe("Curriculum Vitae\nBuilt pipelines");
  });

  it("has no e-mail, phone, link or address", () => {
    const text =
      "zoe.g@mail.example, z (at) web.example | +49 30 5550-1234 | (030) 555 123 456\nhttps://me.example/zoe www.zoe.dev linkedin.com/in/zoe GitHub: zoelo @zoelopez\nBerlin";
    expect(blind(text)).toBe(
      "[e-mail], [e-mail] | [phone] | [phone]\n[link] [link] [link] [link] [link]\n[address]",
    );
  });

  it("keeps its periods, figures and tools", () => {
    const text = "01/2016 - 03/2019: 2015–2020, 1.2 million rows, 140 000 users, Node.js, ASP.NET, C++";
    expect(blind(text)).toBe(text);
  });

  it("tells no birth and no age", () => {
    expect(
      blind("Born on 3 May 1990 in Porto\nAge: 34\nGeburtsdatum: 03.05.1990\n34 years old, 12 years of SQL"),
    ).toBe("[age]\n[age]\n[age]\n[age], 12 years of SQL");
  });

  it.each([
    ["BSc Computer Science, TU Berlin, 2015", "BSc Computer Science, [school], 2015"],
    ["MSc Statistics | University of Porto | grade 18/20", "MSc Statistics | [school] | grade 18/20"],
    ["Stanford University - BSc 2014", "[school] - BSc 2014"],
    ["B.Tech, MIT, GPA 3.9", "B.Tech, [school], GPA 3.9"],
    ["Worked mit Herz an Tests", "Worked mit Herz an Tests"],
    ["学士 清华大学 2012", "[school]"],
    ["Studied in Northfield", "Studied in [school]"],
    ["BSc, Universidad de Sevilla, 2015", "BSc, [school], 2015"],
  ])("hides the school of %s", (line, told) => {
    expect(blind(line)).toBe(told);
  });

  it("hides Chinese names in running text", () => {
    expect(blind("我是王小明。", { name: "王小明" })).toBe("我是[name]。");
  });

  it("hides all of what runs into each other", () => {
    const schools = ["Northfield García"];
    expect(blind("At Northfield Garcia-Lopez@mail.example x", { schools })).toBe("At [school] x");
  });

  it("has one label for everybody", () => {
    expect(blindLabel("clx0abcd7f3k")).toBe("Candidate 7F3K");
    expect(Object.values(HIDDEN).every((words) => /^\[.+\]$/.test(words))).toBe(true);
  });
});
