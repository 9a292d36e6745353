import { describe, expect, it } from "vitest";
import { CONTENT_REACTIONS, DELIVERY_TAG_NAMES, DELIVERY_TAGS } from "./vocabulary.ts";

describe("reactions to an answer", () => {
  it("are facts about delivery or verdicts about content, never both", () => {
    const facts: readonly string[] = DELIVERY_TAGS;
    expect(CONTENT_REACTIONS.filter((reaction) => facts.includes(reaction))).toEqual([]);
    expect(DELIVERY_TAGS.map((tag) => DELIVERY_TAG_NAMES[tag])).toContain("needs a warm-up");
  });
});
