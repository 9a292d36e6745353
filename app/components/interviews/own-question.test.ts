import { describe, expect, it } from "vitest";
import { wasAsked } from "./own-question.ts";

const own = (title: string) => ({ versionId: null, title });

describe("an own question that was asked", () => {
  it("is the one that was sent, however it was spaced", () => {
    expect(wasAsked(" Why  Kafka? ", " Why  Kafka? ", [own("Why Kafka?")])).toBe(true);
  });

  it("is not one that has not arrived, or stands in the bank", () => {
    expect(wasAsked("Why Kafka?", "Why Kafka?", [])).toBe(false);
    expect(wasAsked("Why Kafka?", "Why Kafka?", [{ versionId: "v1", title: "Why Kafka?" }])).toBe(false);
  });

  it("is not the beginning of another, which is being typed", () => {
    expect(wasAsked("Why Kafka?", "", [own("Why Kafka?")])).toBe(false);
    expect(wasAsked("Why Kafka? And why not", "Why Kafka?", [own("Why Kafka?")])).toBe(false);
  });
});
