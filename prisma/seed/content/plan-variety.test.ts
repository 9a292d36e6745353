import { describe, expect, it } from "vitest";
import { planLoop } from "#app/hiring/questions/kit-plan.ts";
import { questions } from "./all-questions.ts";
import { roleProfiles } from "./role-profiles.ts";

/** The onsites of a profile as they are planned from the library. */
function onsitesOf({ key: profile, competencies, sessions }: (typeof roleProfiles)[number]) {
  const role = { competencies: competencies.map((one) => ({ ...one, name: one.key })), bar: 0 };
  const bank = questions
    .filter(({ roles }) => roles.length === 0 || roles.some((one) => one === profile))
    .map(({ competency, ...one }) => ({ ...one, id: one.key, competencyKey: competency }));
  const seats = sessions
    .filter(({ kind }) => kind === "onsite")
    .map(({ name, focus, minutes }) => ({ interviewId: name, interviewerId: name, focus, minutes }));
  return planLoop({ role, bank, seats, taken: [], openingKey: profile }).map((block) => ({
    ...block,
    questions: block.questions.map(({ question }) => question),
  }));
}

describe.each(roleProfiles.map((profile) => [profile.key, profile] as const))(
  "an onsite for a %s",
  (_, profile) => {
    const onsites = onsitesOf(profile);

    it("asks at most two questions on communication", () => {
      for (const { questions: block } of onsites) {
        expect(block.filter(({ competencyKey }) => competencyKey === "comm").length).toBeLessThanOrEqual(2);
      }
    });

    it("plays one role at most: whoever has played one understands goals by telling or explaining next", () => {
      for (const { questions: block } of onsites) {
        const plays = block.filter(
          ({ competencyKey, style }) => competencyKey === "goal" && style === "case",
        );
        expect(plays.length).toBeLessThanOrEqual(1);
      }
    });

    it("still uses nearly all the time it has", () => {
      for (const { minutes, usable } of onsites) expect(usable - minutes).toBeLessThanOrEqual(4);
    });
  },
);
