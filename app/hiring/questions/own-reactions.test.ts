import { describe, expect, it } from "vitest";
import { formFit, strongOn } from "./own-reactions.ts";

const contradicted = { competencyKey: "modeling", style: "case", reaction: "contradiction" } as const;

describe("what an asker noted of answers", () => {
  it("asks another form where an answer contradicted itself, and nothing elsewhere", () => {
    expect(formFit({ competencyKey: "modeling", style: "story" }, [contradicted])).toBeGreaterThan(1);
    expect(formFit({ competencyKey: "modeling", style: "case" }, [contradicted])).toBeLessThan(1);
    expect(formFit({ competencyKey: "sql", style: "story" }, [contradicted])).toBe(1);
    expect(formFit({ competencyKey: "sql", style: "story" })).toBe(1);
  });

  it("lets the last answer on a competency count", () => {
    const later = { ...contradicted, reaction: "strong" } as const;
    expect(formFit({ competencyKey: "modeling", style: "story" }, [contradicted, later])).toBe(1);
    expect(strongOn([contradicted, later])).toEqual(new Set(["modeling"]));
    expect(strongOn([later, contradicted])).toEqual(new Set());
  });
});
