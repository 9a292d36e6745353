import { expect, it } from "vitest";
import { compareContacts, compareEmployers, reasonsOf } from "./duplicates.ts";
import { KEY_KINDS } from "./keys.ts";

it("says why two files may be one person's, the strongest reason first", () => {
  expect(reasonsOf(["name_employer", "phone", "email"])).toEqual([
    "The same mailbox, written in another way",
    "The same phone number",
    "The same name and an employer in common",
  ]);
  expect(reasonsOf(KEY_KINDS)).toHaveLength(KEY_KINDS.length);
});

it("compares a file with all its addresses, and a name with the employers of all resumes", () => {
  const file = { email: "rosa+1@x.example", phone: "", links: [], merged: [{ email: "lind@y.example" }] };
  expect(compareContacts(file)).toMatchObject({
    kinds: ["email", "phone", "link"],
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
