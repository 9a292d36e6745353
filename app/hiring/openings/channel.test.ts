import { describe, expect, it } from "vitest";
import {
  afterFailure,
  CHANNEL_KINDS,
  ChannelSchema,
  channelMessage,
  eventsHeard,
  heardSince,
  kindOf,
  MOST_FAILURES,
  remindersHeard,
  type ChannelKind,
} from "./channel.ts";

const KINDS = Object.keys(CHANNEL_KINDS) as ChannelKind[];
const facts = {
  openingTitle: "Data <!channel> & Analyst",
  interviewName: "Onsite 2",
  interviewerName: "Ana Ruiz",
  link: "https://baton.example/applications/a",
};

describe("what a channel hears", () => {
  it("is every kind by an event or a reminder, and nothing that was not chosen", () => {
    const heard = [...eventsHeard(KINDS), ...remindersHeard(KINDS)].map(kindOf);
    expect(new Set(heard)).toEqual(new Set(KINDS));
    expect(eventsHeard(["offer", "a kind of next year"])).toEqual(["offer.extended"]);
    expect(remindersHeard(["offer"])).toEqual([]);
    expect(kindOf("answer.rated")).toBeNull();
  });

  it.each(KINDS)("of %s names opening and page, and cannot call everybody", (kind) => {
    const text = channelMessage({ ...facts, kind });
    expect(text).toContain("Data &lt;!channel&gt; &amp; Analyst");
    expect(text).toContain("<https://baton.example/applications/a|Open in Baton>");
    expect(text).not.toMatch(/reject|no hire|level|strong/i);
  });
});

describe("since when a channel hears of something", () => {
  const told = (eventId: number, ...hears: ChannelKind[]) => {
    return { eventId: BigInt(eventId), at: new Date(eventId), hears };
  };
  const numbers = (history: Parameters<typeof heardSince>[0]) =>
    Object.fromEntries([...heardSince(history)].map(([kind, { eventId }]) => [kind, Number(eventId)]));

  it("is since it was chosen, whatever else changed afterwards", () => {
    expect(numbers([told(1, "offer"), told(5, "offer", "hired"), told(9, "hired")])).toEqual({ hired: 5 });
    expect(numbers([])).toEqual({});
  });

  it("is since it was chosen last when it was left out in between", () => {
    expect(numbers([told(1, "offer", "hired"), told(5, "hired"), told(9, "hired", "offer")])).toEqual({
      hired: 1,
      offer: 9,
    });
  });
});

describe("the address of a channel", () => {
  it("is encrypted and holds no password", () => {
    const read = (url: string) => ChannelSchema.safeParse({ url, hears: ["offer"] }).success;
    expect(read(["https://hooks.slack.com", "services", "T0", "B0", "secret"].join("/"))).toBe(true);
    for (const url of [
      "http://hooks.slack.com/x",
      `https://${["me", "pass"].join(":")}@hooks.slack.com/x`,
      "ftp://x.example",
      "x",
    ])
      expect(read(url), url).toBe(false);
    expect(ChannelSchema.safeParse({ url: "https://x.example/y", hears: [] }).success).toBe(false);
  });
});

describe("a channel that does not answer", () => {
  it("is tried again after longer and longer waits, about a day in all, then its message is given up", () => {
    const waits = Array.from({ length: MOST_FAILURES - 1 }, (_, at) => afterFailure(at + 1));
    expect(waits.every(({ givenUp }) => !givenUp)).toBe(true);
    expect(waits[0]?.waitMs).toBe(60_000);
    const hours = waits.reduce((sum, { waitMs }) => sum + waitMs, 0) / 3_600_000;
    expect(hours).toBeGreaterThan(6);
    expect(hours).toBeLessThan(30);
    expect(afterFailure(MOST_FAILURES).givenUp).toBe(true);
  });
});
