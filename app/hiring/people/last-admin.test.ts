import { describe, expect, it } from "vitest";
import { decideAdminLeaves } from "./last-admin.ts";

describe("an admin who stops being one", () => {
  it("may go while another stays", () => {
    expect(decideAdminLeaves({ activeAdminIds: ["ana", "ben"], personId: "ana" })).toMatchObject({
      ok: true,
    });
  });

  it("may not go as the last", () => {
    expect(decideAdminLeaves({ activeAdminIds: ["ana"], personId: "ana" })).toMatchObject({
      ok: false,
      reason: "last_admin",
    });
  });

  it("is not meant when the person is no admin", () => {
    expect(decideAdminLeaves({ activeAdminIds: ["ana"], personId: "ben" })).toMatchObject({ ok: true });
  });
});
