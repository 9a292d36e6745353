import { expect, it } from "vitest";
import { checkProfile } from "../resumes/checked-profile.ts";
import { compareContacts, compareEmployers, compareRenamed, reasonsOf } from "./duplicates.ts";
import { KEY_KINDS } from "./keys.ts";

it("says why two files may be one person's, the strongest reason first", () => {
  expect(reasonsOf(["name_employer", "phone", "email"])).toEqual([
    "The same mailbox, written in another way or read in a resume",
    "The same phone number, given or read in a resume",
    "The same name and an employer in common",
  ]);
  expect(reasonsOf(KEY_KINDS)).toHaveLength(KEY_KINDS.length);
});

it("compares a file with all its addresses, and a name with the employers of all resumes", () => {
  const file = {
    email: "rosa+1@x.example",
    phone: "",
    links: [],
    merged: [{ email: "lind@y.example" }],
    resumes: [],
  };
  expect(compareContacts(file)).toMatchObject({
    kinds: ["email", "phone", "link", "resume_file"],
    keys: [
      { kind: "email", key: "rosa@x.example" },
      { kind: "email", key: "lind@y.example" },
    ],
  });
  const held = [{ kind: "name_employer", key: "lind rosa @ halden grocers" }] as const;
  expect(compareEmployers("Rosa Lind", ["Quayside Bank"], held)).toMatchObject({
    kinds: ["name_employer"],
    keys: [...held, { kind: "name_employer", key: "lind rosa @ quayside bank" }],
  });
});

it("compares a corrected name with the employers beside the former one, and a single word with nobody", () => {
  const held = [
    { kind: "name_employer", key: "lnid rosa @ halden grocers" },
    { kind: "name_employer", key: "lnid rosa @ quayside bank" },
  ] as const;
  expect(compareRenamed("Rosa Lind", held)).toMatchObject({
    kinds: ["name_employer"],
    keys: [
      { kind: "name_employer", key: "lind rosa @ halden grocers" },
      { kind: "name_employer", key: "lind rosa @ quayside bank" },
    ],
  });
  expect(compareRenamed("Rosa", held).keys).toEqual([]);
});

it("compares what resumes say, as people corrected it, and never what was not read with certainty", () => {
  const nothing = { employment: [], education: [], skills: [], languages: [] };
  const read = {
    ...nothing,
    emails: [{ value: "rosa@z.example", confidence: 0.8 }],
    phones: [
      { value: "+49 170 1234567", confidence: 0.7 },
      { value: "20 19 20 20 11", confidence: 0.69 },
      { value: "+49 30 1111111", confidence: 0.97 },
    ],
    links: [{ value: "github.com/rosalind", confidence: 0.95 }],
  };
  const removed = { part: "phones", entry: "+49 30 1111111", field: "value", value: null } as const;
  const given = {
    part: "emails",
    entry: "rosa@z.example",
    field: "value",
    value: "rosa.l@z.example",
  } as const;
  const { keys } = compareContacts({
    email: "r@x.example",
    phone: "+49 30 7654321",
    links: [],
    merged: [],
    resumes: [
      { sha256: "f00d", profile: checkProfile(read, [removed, given]) },
      { sha256: "cafe", profile: null },
    ],
  });
  expect(keys.map(({ kind, key }) => `${kind}: ${key}`)).toEqual([
    "email: r@x.example",
    "email: rosa.l@z.example",
    "phone: 307654321",
    "phone: 701234567",
    "link: github/rosalind",
    "resume_file: f00d",
    "resume_file: cafe",
  ]);
});
