import { expect, it } from "vitest";
import { canTellChannels } from "./channels.policy.ts";

it("channels are told by the job alone", () => {
  const kinds = ["system", "person", "candidate"] as const;
  expect(kinds.map((kind) => canTellChannels({ kind }).allowed)).toEqual([true, false, false]);
});
