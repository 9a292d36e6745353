import { describe, expect, it } from "vitest";
import { asRead, checkProfile } from "../resumes/checked-profile.ts";
import type { ResumeProfile } from "../resumes/profile.ts";
import { contactOffers, withOffer } from "./contact-offers.ts";

const contact = {
  name: "Ada Okafor",
  email: "ada@mail.example",
  phone: "+49 30 1234567",
  links: ["https://github.com/ada"],
};

function profile(found: { emails?: string[]; phones?: string[]; links?: string[] }, confidence = 0.95) {
  const each = (values: readonly string[] = []) => values.map((value) => ({ value, confidence }));
  return {
    emails: each(found.emails),
    phones: each(found.phones),
    links: each(found.links),
    education: [],
    employment: [],
    skills: [],
    languages: [],
  } as unknown as ResumeProfile;
}

const resume = (found: Parameters<typeof profile>[0], confidence?: number) => ({
  documentId: "d1",
  fileName: "ada.pdf",
  profile: asRead(profile(found, confidence)),
});

describe("what a resume offers to a contact", () => {
  it("is nothing when all of it is there, however it is written", () => {
    const same = resume({
      emails: ["Ada+jobs@mail.example"],
      phones: ["0049 (0)30 1234567"],
      links: ["www.github.com/Ada/"],
    });
    expect(contactOffers(contact, [], [same])).toEqual([]);
    expect(contactOffers(contact, ["old@mail.example"], [resume({ emails: ["old@mail.example"] })])).toEqual(
      [],
    );
  });

  it("takes the place of another address or number, and stands beside links", () => {
    const other = resume({
      emails: ["Ada@home.example"],
      phones: ["Tel. +49 171 5550100"],
      links: ["linkedin.com/in/ada"],
    });
    const at = { documentId: "d1", fileName: "ada.pdf", sure: true, otherName: null };
    expect(contactOffers(contact, [], [other, other])).toEqual([
      { ...at, part: "email", value: "ada@home.example", replaces: "ada@mail.example" },
      { ...at, part: "phone", value: "+49 171 5550100", replaces: "+49 30 1234567" },
      { ...at, part: "link", value: "https://linkedin.com/in/ada", replaces: null },
    ]);
    expect(contactOffers({ ...contact, phone: "" }, [], [other])[1]).toMatchObject({ replaces: null });
  });

  it("is marked where the reading is not sure, until a person has looked", () => {
    const read = profile({ phones: ["+49 171 5550100"] }, 0.4);
    const offers = (checked: ReturnType<typeof asRead>) =>
      contactOffers(contact, [], [{ ...resume({}), profile: checked }]);
    expect(offers(asRead(read))).toMatchObject([{ sure: false }]);
    const word = { part: "phones", entry: "49 171 5550100", field: "value" } as const;
    const [entry] = asRead(read).phones;
    const said = { ...word, entry: entry?.key ?? "" };
    expect(offers(checkProfile(read, [{ ...said, value: "+49 171 5550100" }]))).toMatchObject([
      { sure: true },
    ]);
    expect(offers(checkProfile(read, [{ ...said, value: null }]))).toEqual([]);
  });

  it("says whom the resume names where that is somebody else", () => {
    const of = (name: string, confidence = 0.95) => {
      const read = { ...profile({ phones: ["+49 171 5550100"] }), name: { value: name, confidence } };
      const [offer] = contactOffers(contact, [], [{ ...resume({}), profile: asRead(read) }]);
      return offer?.otherName;
    };
    expect([of("John Doe"), of("Ada Lovelace")]).toEqual(["John Doe", "Ada Lovelace"]);
    for (const same of ["OKAFOR, Ada", "Dr. Ada N. Okafor", "Ada Ngozi Okafor", "Ada", ""])
      expect([same, of(same)]).toEqual([same, null]);
    expect(of("Curriculum Vitae", 0.4)).toBeNull();
  });

  it("leaves out what no contact could hold", () => {
    expect(contactOffers(contact, [], [resume({ emails: ["ada at home"], phones: ["call me"] })])).toEqual(
      [],
    );
  });

  it("is in the contact once it was taken over", () => {
    const [offer] = contactOffers(contact, [], [resume({ links: ["linkedin.com/in/ada"] })]);
    const taken = withOffer(contact, offer!);
    expect(taken.links).toEqual(["https://github.com/ada", "https://linkedin.com/in/ada"]);
    expect(contactOffers(taken, [], [resume({ links: ["linkedin.com/in/ada"] })])).toEqual([]);
    expect(withOffer(contact, { part: "phone", value: "1" })).toEqual({ ...contact, phone: "1" });
  });
});
