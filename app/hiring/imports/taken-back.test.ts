import { describe, expect, it } from "vitest";
import { withoutTakenBack, type EventSince } from "./taken-back.ts";

const MERGED = "candidate.merged";
const UNDONE = "candidate.merge_undone";
const event = (
  type: string,
  before: EventSince["before"],
  after: EventSince["after"],
  applicationId: string | null = null,
): EventSince => ({ type, before, after, applicationId });

/** As the kept file and the emptied one tell it, each with the application that went over. */
const kept = {
  merged: event(MERGED, { phone: "" }, { phone: "1", goneId: "gone" }),
  application: event(MERGED, { candidateId: "gone" }, { candidateId: "kept" }, "a"),
  undone: event(UNDONE, { phone: "1", goneId: "gone" }, { phone: "" }),
};
const gone = {
  merged: event(MERGED, { mergedIntoId: null }, { mergedIntoId: "kept" }),
  undone: event(UNDONE, { mergedIntoId: "kept" }, { mergedIntoId: null }),
  application: event(UNDONE, { candidateId: "kept" }, { candidateId: "gone" }, "a"),
};
const screened = event("application.screened", null, { outcome: "advance" }, "a");

describe("a merge that was taken back", () => {
  it("is nothing to either file, and what was done meanwhile stays", () => {
    const { merged, application, undone } = kept;
    expect(withoutTakenBack("kept", [merged, application, screened, undone])).toEqual([screened]);
    expect(withoutTakenBack("gone", [gone.merged, screened, gone.undone, gone.application])).toEqual([
      screened,
    ]);
  });

  it("stays work where it stands, stands again, or was older than the import", () => {
    const { merged, application, undone } = kept;
    for (const events of [[merged, application], [merged, undone, merged, application], [undone]])
      expect(withoutTakenBack("kept", events)).toEqual(events);
  });

  it("says nothing of a merge with another file, or of one of which nothing is kept", () => {
    const other = event(MERGED, {}, { goneId: "third" });
    expect(withoutTakenBack("kept", [kept.merged, other, kept.undone])).toEqual([other]);
    const bare = [event(MERGED, {}, {}), event(UNDONE, {}, {})];
    expect(withoutTakenBack("kept", bare)).toEqual(bare);
  });
});

describe("a change of the contact", () => {
  const contact = { name: "Ada", email: "ada@mail.example", phone: "", links: ["https://ada.example"] };
  const changed = (before: object, after: object, applicationId: string | null = null) =>
    event("candidate.contact_changed", { ...contact, ...before }, { ...contact, ...after }, applicationId);

  it("is nothing once it was put back, for each application that it was told to", () => {
    const there = ["a", "b"].map((id) => changed({}, { phone: "1" }, id));
    const back = ["a", "b"].map((id) => changed({ phone: "1" }, { takesBack: "7" }, id));
    expect(withoutTakenBack("c", [...there, screened, ...back])).toEqual([screened]);
  });

  it("stays work as long as something of it stands, or nothing is kept of it", () => {
    const some = [changed({}, { phone: "1" }), changed({ phone: "1" }, { phone: "2" })];
    expect(withoutTakenBack("c", some)).toEqual(some);
    const bare = [event("candidate.contact_changed", {}, {})];
    expect(withoutTakenBack("c", bare)).toEqual(bare);
  });
});
