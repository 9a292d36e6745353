import { describe, expect, it } from "vitest";
import { companyKey, emailKey, KEY_KINDS, keysOf, linkKey, nameKey, phoneKey } from "./keys.ts";

describe("one person's addresses, numbers and links", () => {
  it("are one address with tags, another case, and dots where they do not count", () => {
    for (const email of ["rosa.lind@gmail.com", " Rosa.Lind+jobs@Gmail.com", "rosalind@googlemail.com"])
      expect(emailKey(email)).toBe("rosalind@gmail.com");
    expect(emailKey("rosa.lind+x@corp.example")).toBe("rosa.lind@corp.example");
    expect(emailKey("rosalind@corp.example")).not.toBe(emailKey("rosa.lind@corp.example"));
    expect(emailKey("+rosa@corp.example")).toBe("+rosa@corp.example");
    expect(emailKey("no address")).toBeNull();
  });

  it("are one number with and without country code, zero and signs", () => {
    for (const phone of ["+49 (0)30 1234567", "0049 30 123 45 67", "030/1234567", "+49-30-1234567"])
      expect(phoneKey(phone), phone).toBe("301234567");
    expect(phoneKey("+1 (415) 555-0134")).toBe(phoneKey("415.555.0134"));
    for (const phone of ["", "110", "1234567", "000000000"]) expect(phoneKey(phone)).toBeNull();
  });

  it("are one page, whatever stands around the handle", () => {
    for (const link of ["https://www.linkedin.com/in/Rosa-Lind/", "de.linkedin.com/in/rosa-lind?trk=x"])
      expect(linkKey(link)).toBe("linkedin/rosa-lind");
    expect(linkKey("https://github.com/RosaLind/thesis")).toBe("github/rosalind");
    expect(linkKey("linkedin.com/in/s%C3%B8ren")).toBe("linkedin/søren");
    for (const link of [
      "https://github.com",
      "https://github.com/orgs/acme",
      "https://rosa.example",
      "linkedin.com/company/x",
    ])
      expect(linkKey(link), link).toBeNull();
    expect(linkKey("https://github.com/%E0%A4%A")).toBe("github/%e0%a4%a");
  });

  it("are one name in any order, and with an employer only", () => {
    for (const name of ["Søren Kjær", "KJÆR, Soren", "Dr. Søren A. Kjær"])
      expect(nameKey(name)).toBe("kjaer soren");
    expect(nameKey("Madonna")).toBeNull();
    expect(companyKey("Quayside Bank GmbH & Co. KG")).toBe("quayside bank");
    expect(companyKey("GmbH")).toBeNull();
  });
});

it("a file is known by each of its keys once, its name never alone", () => {
  const file = {
    name: "Rosa Lind",
    email: "rosa@mail.example",
    otherEmails: ["rosa+2@mail.example", "rl@corp.example"],
    phones: ["+49 30 1234567", "030 1234567", ""],
    links: ["https://github.com/rosalind", "github.com/RosaLind", "https://rosa.example"],
    resumeFiles: ["f00d", "f00d"],
    employers: ["Quayside Bank", "Quayside Bank GmbH", ""],
  };
  const keys = keysOf(file);
  expect(keys.map(({ kind, key }) => `${kind}: ${key}`)).toEqual([
    "email: rosa@mail.example",
    "email: rl@corp.example",
    "phone: 301234567",
    "link: github/rosalind",
    "resume_file: f00d",
    "name_employer: lind rosa @ quayside bank",
  ]);
  expect(new Set(keys.map((key) => key.kind))).toEqual(new Set(KEY_KINDS));
  expect(keysOf({ ...file, name: "Rosa" }).map((key) => key.kind)).not.toContain("name_employer");
});
