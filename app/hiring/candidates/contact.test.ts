import { describe, expect, it } from "vitest";
import { contactStamp, contactWords } from "./contact.ts";

const cleo = { name: "Cleo Marsh", email: "cleo@mail.example", phone: "", links: ["https://cleo.example"] };

describe("a contact", () => {
  it("has another stamp as soon as any part of it is another one", () => {
    const others = [{ name: "Cleo" }, { email: "c@mail.example" }, { phone: "1" }, { links: [] }];
    const stamps = [cleo, ...others.map((other) => ({ ...cleo, ...other }))].map(contactStamp);
    expect(new Set(stamps).size).toBe(5);
    expect(contactStamp({ ...cleo })).toBe(contactStamp(cleo));
  });

  it("tells which parts were changed, never what they say", () => {
    const change = (after: object) => contactWords(cleo, { ...cleo, ...after });
    expect(change({ email: "c@mail.example" })).toBe("Changed the candidate's e-mail address");
    expect(change({ name: "Cleo", phone: "1", links: [] })).toBe(
      "Changed the candidate's name, phone and links",
    );
  });

  it("tells that it was changed when its words were erased", () => {
    expect(contactWords(null, null)).toBe("Changed how the candidate is reached");
  });
});
