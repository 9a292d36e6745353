import { z } from "zod";

/** A fact of a person's history elsewhere. */
export const FACT_KINDS = ["note", "mail", "tag", "contact", "answer", "course", "detail"] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** How an application stood in the system it comes from. */
export const SOURCE_STATUSES = ["open", "rejected", "withdrawn", "hired"] as const;
export type SourceStatus = (typeof SOURCE_STATUSES)[number];

const FactSchema = z.object({
  sourceId: z.string(),
  kind: z.enum(FACT_KINDS),
  author: z.string(),
  /** ISO instant, or null when it is not known. */
  at: z.string().nullable(),
  text: z.string(),
  /** Secret where it comes from. */
  restricted: z.boolean(),
});
export type RecordFact = Readonly<z.infer<typeof FactSchema>>;

const ApplicationSchema = z.object({
  sourceId: z.string(),
  /** The job's title in the source. */
  opening: z.string(),
  /** The stage's name in the source. */
  stage: z.string(),
  status: z.enum(SOURCE_STATUSES),
  /** Why it left, in the source's words. */
  reason: z.string(),
  appliedAt: z.string().nullable(),
  leftAt: z.string().nullable(),
  /** Where the application came from, in the source's words. */
  source: z.string(),
  facts: z.array(FactSchema),
});
export type RecordApplication = Readonly<z.infer<typeof ApplicationSchema>>;

/** One person of a file with everything the file says of them, whatever system it comes from. */
export const ImportRecordSchema = z.object({
  /** Where it stands in the file, such as "line 12" or "candidate 3". */
  place: z.string(),
  sourceId: z.string(),
  name: z.string(),
  emails: z.array(z.string()),
  phones: z.array(z.string()),
  links: z.array(z.string()),
  location: z.string(),
  /** Why nothing is to be written to them any more; null when it may be. */
  doNotContact: z.string().nullable().default(null),
  /** Why they are worth asking about a later opening; null when nobody said so. */
  pool: z.string().nullable().default(null),
  facts: z.array(FactSchema),
  applications: z.array(ApplicationSchema),
  documents: z.array(z.object({ sourceId: z.string(), fileName: z.string(), applicationId: z.string() })),
  /** Whether an earlier line that is taken in is about the same person; the dry run finds out. */
  again: z.boolean().default(false),
  /** Worth knowing; the person is taken in all the same. */
  warnings: z.array(z.string()),
  /** Why the person cannot be taken in, and what to change in the file. */
  faults: z.array(z.string()),
});
export type ImportRecord = Readonly<z.infer<typeof ImportRecordSchema>>;

/** A record about which nothing is known yet but its place. */
export function emptyRecord(place: string): ImportRecord {
  return {
    place,
    sourceId: "",
    name: "",
    emails: [],
    phones: [],
    links: [],
    location: "",
    doNotContact: null,
    pool: null,
    facts: [],
    applications: [],
    documents: [],
    again: false,
    warnings: [],
    faults: [],
  };
}

/** A fact without an author or a date of its own. */
export function plainFact(kind: FactKind, text: string): RecordFact {
  return { sourceId: "", kind, author: "", at: null, text, restricted: false };
}

/** An application about which only the job is known. */
export function plainApplication(opening: string): RecordApplication {
  return {
    sourceId: "",
    opening,
    stage: "",
    status: "open",
    reason: "",
    appliedAt: null,
    leftAt: null,
    source: "",
    facts: [],
  };
}
