import type { PageRegion } from "./page.ts";

/** A value as it was read: how sure the reading is, from 0 to 1, and where on the page it stands. */
export interface Found<T> {
  readonly value: T;
  readonly confidence: number;
  /** Absent when the value has no place on a page, as the address behind a picture. */
  readonly region?: PageRegion;
}

/** A job as a resume gives it. Dates are "YYYY", "YYYY-MM" or, as an end, "present". */
export interface EmploymentEntry {
  readonly company?: Found<string>;
  readonly title?: Found<string>;
  readonly location?: Found<string>;
  readonly start?: Found<string>;
  readonly end?: Found<string>;
  readonly text: string;
}

export interface EducationEntry {
  readonly school?: Found<string>;
  readonly degree?: Found<string>;
  readonly field?: Found<string>;
  readonly grade?: Found<string>;
  readonly start?: Found<string>;
  readonly end?: Found<string>;
}

/** A skill, with the level that the resume gives it, as it stands there: "expert", "80 %", "4/5". */
export interface FoundSkill extends Found<string> {
  readonly level?: string;
}

export interface SpokenLanguage {
  readonly language: string;
  readonly fluency?: string;
}

/** What a resume says of a person. Nothing is in it that does not stand in the file. */
export interface ResumeProfile {
  readonly name?: Found<string>;
  readonly headline?: Found<string>;
  readonly emails: readonly Found<string>[];
  readonly phones: readonly Found<string>[];
  readonly links: readonly Found<string>[];
  readonly location?: Found<string>;
  readonly summary?: Found<string>;
  readonly employment: readonly EmploymentEntry[];
  readonly education: readonly EducationEntry[];
  readonly skills: readonly FoundSkill[];
  readonly languages: readonly Found<SpokenLanguage>[];
}
