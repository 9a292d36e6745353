import { describe, expect, it } from "vitest";
import { holdsLink, isLinkOut, isOnlyWay, linksToRenew, withLink } from "./private-link.ts";

const NOW = { id: "cme1", linkVersion: 2 };
const linkOf = (version: number, id = "cme1") => `https://jobs.mail.example/status/${id}.${version}.aB_-9`;
const told = (id: string, isOver: boolean, ...left: unknown[]) => ({ id, linkVersion: 1, isOver, left });

describe("the private link in a mail", () => {
  it("is found wherever it stands, and only as it opens the page now", () => {
    expect(holdsLink({ statusUrl: linkOf(2) }, NOW)).toBe(true);
    expect(holdsLink({ body: `Look:\n${linkOf(2)}.` }, NOW)).toBe(true);
    expect(holdsLink({ statusUrl: linkOf(1) }, NOW)).toBe(false);
    expect(holdsLink({ statusUrl: linkOf(2, "cme12") }, NOW)).toBe(false);
    expect(holdsLink({}, NOW)).toBe(false);
  });

  it("becomes the one that opens the page, with what follows it, and others stay", () => {
    const props = {
      statusUrl: linkOf(1),
      feedbackUrl: `${linkOf(1)}#how-it-went`,
      body: `See https://other.example and\n"${linkOf(1)}".\nOr ${linkOf(1)}/preparation`,
      other: linkOf(1, "cme12"),
      items: [{ link: "https://meet.example/room" }],
      promisedFor: null,
    };
    expect(withLink(props, "cme1", "http://new/status/$&")).toEqual({
      ...props,
      statusUrl: "http://new/status/$&",
      feedbackUrl: "http://new/status/$&#how-it-went",
      body: `See https://other.example and\n"http://new/status/$&".\nOr http://new/status/$&/preparation`,
    });
  });
});

describe("who gets a new private link", () => {
  it("has an application that goes on, or one that is over with a link that went out", () => {
    const out = { statusUrl: linkOf(1, "d") };
    const all = [told("a", false), told("b", true), told("c", true, {}), told("d", true, {}, out)];
    expect(linksToRenew(all).map(({ id }) => id)).toEqual(["a", "d"]);
    expect(all.filter(isLinkOut).map(({ id }) => id)).toEqual(["d"]);
  });

  it("is told by a mail that nobody stops", () => {
    expect(["new-link", "new-date", "letter"].filter(isOnlyWay)).toEqual(["new-link"]);
  });
});
