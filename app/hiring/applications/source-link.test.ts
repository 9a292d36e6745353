import { describe, expect, it } from "vitest";
import { readSourceLink, sourceQuery } from "./source-link.ts";

const read = (query: string) => readSourceLink(new URLSearchParams(query));

describe("a link to the careers pages", () => {
  it("says where it was put, in our word or in the advertisers'", () => {
    expect(read("source=LinkedIn").source).toBe("LinkedIn");
    expect(read("utm_source=hacker-news").source).toBe("hacker-news");
    expect(read("source=Université de Genève").source).toBe("Université de Genève");
  });

  it("drops what is no name, and never fails", () => {
    expect(read("source=<script>").source).toBe("");
    expect(read(`source=${"x".repeat(60)}`).source).toBe("");
    expect(read("ref=a b").referral).toBe("");
    expect(read("")).toEqual({ source: "", referral: "" });
  });

  it("is carried on from page to page unchanged", () => {
    const link = { source: "Data meetup", referral: "p1.abc-_9" };
    expect(read(sourceQuery(link).slice(1))).toEqual(link);
    expect(sourceQuery({ source: "", referral: "" })).toBe("");
  });
});
