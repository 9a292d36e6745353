import { expect, it } from "vitest";
import { MOST_TAGS, readTag, readTags } from "./tags.ts";

it("tags are kept in one spelling, each once", () => {
  expect(readTags(" Python, keep   Warm;python,, Ärzte ,!")).toEqual(["keep warm", "python", "ärzte"]);
  expect(readTag("--")).toBeUndefined();
  expect(readTag("x".repeat(60))).toHaveLength(40);
  expect(readTags(Array.from({ length: 30 }, (_, place) => `tag ${place}`).join(","))).toHaveLength(
    MOST_TAGS,
  );
});
