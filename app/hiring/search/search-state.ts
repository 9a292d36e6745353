import { SOURCES, STAGES, type Source, type Stage } from "../applications/stages.ts";
import { readTag } from "../candidates/tags.ts";
import { readPageCursor, writePageCursor, type PageCursor } from "../lists/page-cursor.ts";
import { QUERY_LENGTH } from "./query.ts";

/** Whether an application goes on, has left, or either. */
export const STANDINGS = ["any", "active", "left"] as const;
export type Standing = (typeof STANDINGS)[number];

/** Everything a search depends on; all of it stands in its address, so that the address can be shared. */
export type SearchState = {
  readonly query: string;
  readonly stages: readonly Stage[];
  readonly standing: Standing;
  readonly profileId: string;
  readonly openingId: string;
  readonly source: Source | "";
  readonly tag: string;
  readonly pooled: boolean;
  /** Values among what was read in resumes, from the beginning of a word of theirs. */
  readonly school: string;
  readonly company: string;
  readonly skill: string;
  /** First and last day of applying, as YYYY-MM-DD in the company's time zone; empty for any. */
  readonly from: string;
  readonly to: string;
};

/** A search that asks for nothing yet. */
export const NO_SEARCH: SearchState = {
  query: "",
  stages: [],
  standing: "any",
  profileId: "",
  openingId: "",
  source: "",
  tag: "",
  pooled: false,
  school: "",
  company: "",
  skill: "",
  from: "",
  to: "",
};

const WORDS_LENGTH = 80;

/** Reads a search and its page from an address. What is no choice is left out, so that every address works. */
export function readSearch(address: URLSearchParams): { state: SearchState; after: PageCursor | null } {
  const text = (name: string, longest = WORDS_LENGTH) =>
    (address.get(name) ?? "").replaceAll("\0", "").trim().slice(0, longest);
  const chosen = new Set(address.getAll("stage"));
  return {
    state: {
      // One more than is read, so that a query that is too long is told and not cut.
      query: text("q", QUERY_LENGTH + 1),
      stages: STAGES.filter((stage) => chosen.has(stage)),
      standing: STANDINGS.find((standing) => standing === address.get("standing")) ?? "any",
      profileId: idOf(text("profile")),
      openingId: idOf(text("opening")),
      source: SOURCES.find((source) => source === address.get("source")) ?? "",
      tag: readTag(text("tag")) ?? "",
      pooled: address.get("pool") === "yes",
      school: text("school"),
      company: text("company"),
      skill: text("skill"),
      from: dayOf(text("from")),
      to: dayOf(text("to")),
    },
    after: readPageCursor(address.get("after")),
  };
}

/** Writes a search as an address, what is not asked for left out; the same search is always the same address. */
export function writeSearch(state: SearchState, after: PageCursor | null = null): string {
  const address = new URLSearchParams();
  const set = (name: string, value: string) => {
    if (value !== "") address.append(name, value);
  };
  set("q", state.query);
  for (const stage of state.stages) set("stage", stage);
  set("standing", state.standing === "any" ? "" : state.standing);
  set("profile", state.profileId);
  set("opening", state.openingId);
  set("source", state.source);
  set("tag", state.tag);
  set("pool", state.pooled ? "yes" : "");
  set("school", state.school);
  set("company", state.company);
  set("skill", state.skill);
  set("from", state.from);
  set("to", state.to);
  set("after", after ? writePageCursor(after) : "");
  return address.toString();
}

/** Whether nothing is asked for: then nothing is looked up, and the page teaches how to search. */
export function asksNothing(state: SearchState): boolean {
  return writeSearch(state) === "";
}

/** Whether it asks how an application stands or came: then nobody is found who has none. */
export function asksOfApplications(state: SearchState): boolean {
  const { stages, standing, profileId, openingId, source, from, to } = state;
  return stages.length > 0 || standing !== "any" || [profileId, openingId, source, from, to].some(Boolean);
}

/** How many filters are set beside the query. */
export function countFilters(state: SearchState): number {
  return new Set(new URLSearchParams(writeSearch({ ...state, query: "" })).keys()).size;
}

function idOf(word: string): string {
  return /^[a-z0-9]{1,40}$/.test(word) ? word : "";
}

function dayOf(word: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(word)) return "";
  const day = new Date(`${word}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== word ? "" : word;
}
