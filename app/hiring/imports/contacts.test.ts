import { describe, expect, it } from "vitest";
import { readEmails, readLinks, readName, readPhones } from "./contacts.ts";

describe("contacts of a file", () => {
  it("finds every address in a cell, in lower case and once", () => {
    expect(
      readEmails([
        "ADA@Example.com ",
        "Ada <ada@example.com>; mailto:a.o@work.example",
        "x@y.example, x@y.example",
      ]),
    ).toEqual({ emails: ["ada@example.com", "a.o@work.example", "x@y.example"], faults: [] });
  });

  it.each(["ada at example", "ada@", "@example.com", "a@b", "a@b..c", "ada@exa mple@com"])(
    "says that “%s” is no address",
    (cell) => {
      const { emails, faults } = readEmails([cell]);
      expect(emails).toEqual([]);
      expect(faults.join()).toMatch(/no e-mail address/);
    },
  );

  it("keeps a phone as it is typed, and says when a spreadsheet has spoilt it", () => {
    expect(readPhones(["+49 (0)30 5550\u20110199; 0012125550131"])).toEqual({
      phones: ["+49 (0)30 5550-0199", "0012125550131"],
      others: [],
      warnings: [],
    });
    expect(readPhones(["4.93055E+11"]).warnings.join()).toMatch(/spreadsheet/);
    expect(readPhones(["call after 6pm"])).toMatchObject({ phones: [], others: ["call after 6pm"] });
  });

  it("takes web addresses only", () => {
    expect(
      readLinks(["linkedin.com/in/ada, https://github.com/ada javascript:alert(1) ftp://x.example word"]),
    ).toEqual(["https://linkedin.com/in/ada", "https://github.com/ada"]);
  });

  it("turns a name round, and refuses a formula for one", () => {
    expect(readName("Müller,  Jörg")).toEqual({ name: "Jörg Müller", fault: null });
    expect(readName('=HYPERLINK("http://evil.example","klick")').fault).toMatch(/formula/);
    expect(readName("-1+1").fault).toMatch(/formula/);
    expect(readName("李小龙").name).toBe("李小龙");
    expect(readName("x".repeat(121)).fault).toMatch(/120/);
  });
});
