import { expect, it } from "vitest";
import { ROLES } from "../people/roles.ts";
import { mayReadOwnPulse } from "./pulse.policy.ts";

it("how candidates found an interviewer is for that person alone, whatever the role of others", () => {
  for (const role of ROLES) {
    const actor = { kind: "person" as const, id: "me", email: "me@baton.test", role, active: true };
    expect(mayReadOwnPulse(actor, { interviewerId: "me" }).allowed).toBe(true);
    expect(mayReadOwnPulse(actor, { interviewerId: "other" }).allowed).toBe(false);
    expect(mayReadOwnPulse({ ...actor, active: false }, { interviewerId: "me" }).allowed).toBe(false);
  }
});
