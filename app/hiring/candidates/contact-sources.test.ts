import { describe, expect, it } from "vitest";
import { contactSources, sourceWords, type ContactEvent } from "./contact-sources.ts";

const day = (number: number) => new Date(Date.UTC(2026, 10, number));
const event = (number: number, type: string, by: string | null, before: unknown, after: unknown) =>
  ({ type, at: day(number), by, before, after }) satisfies ContactEvent;
const contact = { email: "ada@mail.example", phone: "+49 30 1", links: ["https://ada.example"] };

describe("where a contact comes from", () => {
  it("is the file's beginning when nothing changed it since", () => {
    const added = event(1, "candidate.added", null, null, { name: "Ada", email: contact.email });
    const sources = contactSources(contact, [added], false);
    expect([...sources.keys()]).toEqual([contact.email, contact.phone, contact.links[0]]);
    expect(sources.get(contact.phone)).toEqual({ from: "given", at: day(1), by: null, documentId: null });
    expect(contactSources(contact, [{ ...added, by: "Mara" }], true).get(contact.email)?.from).toBe(
      "imported",
    );
    expect(contactSources(contact, [{ ...added, by: "Mara" }], false).get(contact.email)?.from).toBe("added");
  });

  it("is what brought the value last, and not what left it as it was", () => {
    const events = [
      event(1, "candidate.added", null, null, { email: "old@mail.example" }),
      event(2, "candidate.contact_changed", "Mara", { email: "old@mail.example" }, contact),
      event(
        3,
        "candidate.contact_changed",
        "Ines",
        { ...contact, links: [] },
        { ...contact, documentId: "d1" },
      ),
      event(4, "candidate.changed", "Ines", { tags: [] }, { tags: ["sql"] }),
    ];
    const sources = contactSources(contact, events, false);
    expect(sources.get(contact.email)).toMatchObject({ from: "typed", by: "Mara" });
    expect(sources.get("https://ada.example")).toEqual({
      from: "resume",
      at: day(3),
      by: "Ines",
      documentId: "d1",
    });
  });

  it("is where it came from before when it was put back", () => {
    const other = { ...contact, email: "ada@home.example" };
    const events = [
      event(1, "candidate.added", null, null, { email: contact.email }),
      event(2, "candidate.contact_changed", "Mara", contact, other),
      event(3, "candidate.contact_changed", "Ines", other, { ...contact, takesBack: "2" }),
    ];
    expect(contactSources(contact, events, false).get(contact.email)).toMatchObject({
      from: "given",
      by: null,
    });
  });

  it("is another file of the same person", () => {
    const merged = event(2, "candidate.merged", "Mara", { phone: "" }, { phone: contact.phone });
    expect(contactSources(contact, [merged], false).get(contact.phone)?.from).toBe("merged");
  });

  it("is nothing that an erased history could tell", () => {
    expect(contactSources(contact, [event(1, "candidate.changed", null, null, null)], false).size).toBe(0);
  });

  it("is told in words", () => {
    expect(sourceWords({ from: "given", by: null })).toBe("given by the candidate");
    expect(sourceWords({ from: "typed", by: "Mara" })).toBe("typed by Mara");
    expect(sourceWords({ from: "resume", by: "Mara" })).toBe("taken over from the resume by Mara");
  });
});
