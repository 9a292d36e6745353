import type { Role } from "#app/hiring/people/roles.ts";
import type { PageShape } from "#app/ui/pending.tsx";

export type NavigationItem = {
  readonly to: string;
  readonly label: string;
  readonly icon:
    | "home"
    | "news"
    | "screening"
    | "openings"
    | "search"
    | "candidates"
    | "interviews"
    | "rubrics"
    | "questions"
    | "help"
    | "mail"
    | "people"
    | "company"
    | "imports";
  readonly section: "work" | "library" | "company";
};

const ITEMS: readonly (NavigationItem & { readonly roles: readonly Role[] })[] = [
  {
    to: "/home",
    label: "Home",
    icon: "home",
    section: "work",
    roles: ["admin", "recruiter", "hiring_manager", "interviewer"],
  },
  {
    to: "/inbox",
    label: "Inbox",
    icon: "news",
    section: "work",
    roles: ["admin", "recruiter", "hiring_manager", "interviewer"],
  },
  {
    to: "/interviews",
    label: "My interviews",
    icon: "interviews",
    section: "work",
    roles: ["admin", "recruiter", "hiring_manager", "interviewer"],
  },
  {
    to: "/search",
    label: "Search",
    icon: "search",
    section: "work",
    roles: ["admin", "recruiter", "hiring_manager", "interviewer"],
  },
  {
    to: "/screening",
    label: "Screening",
    icon: "screening",
    section: "work",
    roles: ["admin", "recruiter", "hiring_manager"],
  },
  {
    to: "/openings",
    label: "Openings",
    icon: "openings",
    section: "work",
    roles: ["admin", "recruiter", "hiring_manager"],
  },
  {
    to: "/candidates",
    label: "Candidates",
    icon: "candidates",
    section: "work",
    roles: ["admin", "recruiter", "hiring_manager"],
  },
  {
    to: "/rubrics",
    label: "Rubrics",
    icon: "rubrics",
    section: "library",
    roles: ["admin", "recruiter", "hiring_manager", "interviewer"],
  },
  {
    to: "/questions",
    label: "Questions",
    icon: "questions",
    section: "library",
    roles: ["admin", "recruiter", "hiring_manager", "interviewer"],
  },
  {
    to: "/how-suggestions-work",
    label: "How suggestions work",
    icon: "help",
    section: "library",
    roles: ["admin", "recruiter", "hiring_manager", "interviewer"],
  },
  { to: "/mail", label: "Mail", icon: "mail", section: "company", roles: ["admin", "recruiter"] },
  {
    to: "/company/imports",
    label: "Imports",
    icon: "imports",
    section: "company",
    roles: ["admin", "recruiter"],
  },
  { to: "/people", label: "People", icon: "people", section: "company", roles: ["admin"] },
  { to: "/company", label: "Company", icon: "company", section: "company", roles: ["admin"] },
];

/** The pages a role works with, in the order of the day. */
export function navigationFor(role: Role): readonly NavigationItem[] {
  return ITEMS.filter((item) => item.roles.includes(role));
}

const SHAPES: readonly (readonly [address: RegExp, shape: PageShape])[] = [
  [/^\/pipeline\//, "columns"],
  [/^\/(screening|applications|candidates)\/[^/]+$/, "halves"],
];

/** How the page at an address is laid out, for its outline while it is on its way. */
export function shapeOf(pathname: string): PageShape {
  return SHAPES.find(([address]) => address.test(pathname))?.[1] ?? "lines";
}

/** The item that a page belongs to: of those above its address the nearest. */
export function currentItem(items: readonly NavigationItem[], pathname: string): string | null {
  const above = items.filter((item) => pathname === item.to || pathname.startsWith(`${item.to}/`));
  return above.toSorted((a, b) => b.to.length - a.to.length)[0]?.to ?? null;
}
