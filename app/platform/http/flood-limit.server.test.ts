import { expect, it } from "vitest";
import { countApplication, countUpload } from "./flood-limit.server.ts";

it.each([
  ["twenty applications", countApplication, 20],
  ["sixty files ahead of their forms", countUpload, 60],
])("lets %s an hour through from one address, and says when the next one may come", async (_, count, most) => {
  const address = `flood of ${most}`;
  for (let sent = 1; sent <= most; sent += 1) expect(await count(address)).toEqual({ waitSeconds: 0 });
  const { waitSeconds } = await count(address);
  expect(waitSeconds).toBeGreaterThan(3_500);
  expect(waitSeconds).toBeLessThanOrEqual(3_600);
  expect(await count(`another than ${address}`)).toEqual({ waitSeconds: 0 });
});
