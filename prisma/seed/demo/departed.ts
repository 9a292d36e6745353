import { demoCandidate } from "./cast.ts";
import { DAY, leave, makeApplication } from "./world.ts";
import type { Demo } from "./world.ts";

/** The opening of which enough people have said how the whole process was for its team to read it. */
export const RATED_PROFILE = "analytics-engineer";

/** Behind everybody else of the crowd, so that nobody is made twice. */
const FIRST_OF_THEM = 54;
const REASONS = ["took_another_offer", "process_too_slow", "personal"] as const;

/** People who left one opening weeks ago, each for a reason of their own. */
export async function seedDeparted(demo: Demo): Promise<void> {
  const opening = demo.openings.get(RATED_PROFILE);
  if (!opening) throw new Error(`The demo has no opening for ${RATED_PROFILE}.`);
  for (const [place, reason] of REASONS.entries()) {
    const index = FIRST_OF_THEM + place;
    const leftAt = new Date(demo.now.getTime() - (24 - place * 2) * DAY);
    const made = await makeApplication(demo, {
      person: demoCandidate(index),
      opening,
      stage: "phone_screen",
      appliedAt: new Date(leftAt.getTime() - 9 * DAY),
      stageEnteredAt: new Date(leftAt.getTime() - 3 * DAY),
      index,
    });
    await leave(demo, made, "withdrawn", reason, leftAt);
  }
}
