import { expect, it } from "vitest";
import { MOST_TAGS, readTag, readTags, withTags } from "./tags.ts";

it("tags are kept in one spelling, each once", () => {
  expect(readTags(" Python, keep   Warm;python,, Ärzte ,!")).toEqual(["keep warm", "python", "ärzte"]);
  expect(readTag("--")).toBeUndefined();
  expect(readTag("x".repeat(60))).toHaveLength(40);
  expect(readTags(Array.from({ length: 30 }, (_, place) => `tag ${place}`).join(","))).toHaveLength(
    MOST_TAGS,
  );
});

it("tags that come along join the others, each once, and push none out", () => {
  expect(withTags(["sql"], ["Python", "SQL ", "python", "--"])).toEqual(["python", "sql"]);
  const full = Array.from({ length: MOST_TAGS }, (_, place) => `tag ${place}`);
  expect(withTags(full, ["one more"])).toEqual(full);
});
