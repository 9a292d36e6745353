import type pg from "pg";

export type MeasuredSearch = {
  readonly name: string;
  readonly path: string;
  /** Words that only a page with results holds. */
  readonly mustHold: string;
  /** What somebody would write who knows the tables: match, sort, cut off. */
  readonly reference: { readonly text: string; readonly values: readonly unknown[] };
};

const RECENT = `SELECT a.id, c.name, o.title, a.stage, a."createdAt" FROM "SearchEntry" e
  JOIN "Application" a ON a.id = e."applicationId" JOIN "Candidate" c ON c.id = a."candidateId"
  JOIN "Opening" o ON o.id = a."openingId"`;
const NEWEST = `ORDER BY e."appliedAt" DESC, e."applicationId" DESC LIMIT 26`;

function byWords(
  name: string,
  typed: string,
  query: string,
  filter: { address: string; sql: string } | null = null,
) {
  return {
    name,
    path: `/search?${new URLSearchParams({ q: typed }).toString()}${filter ? `&${filter.address}` : ""}`,
    mustHold: "What was found",
    reference: {
      text: `${RECENT} WHERE e.words @@ to_tsquery('simple', $1) ${filter ? `AND ${filter.sql}` : ""} ${NEWEST}`,
      values: [query],
    },
  };
}

/** Searches whose words are on nearly every resume, on some and on one; phrases, names, and names typed by ear. */
export async function searchesToMeasure(client: pg.Client): Promise<readonly MeasuredSearch[]> {
  const found = await client.query<{ name: string }>(
    `SELECT c.name FROM "Candidate" c JOIN "Application" a ON a."candidateId" = c.id ORDER BY c."createdAt", c.id LIMIT 1`,
  );
  const oldest = found.rows[0];
  if (!oldest) throw new Error("The data hold nobody; fill with candidates.");
  const [first = "", last = ""] = oldest.name.split(" ");
  const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return [
    byWords("a word on every resume", "experience", "experience"),
    byWords("a word on every second", "kafka", "kafka"),
    byWords("a phrase on many", '"data engineer"', "data <-> engineer"),
    byWords("a rare phrase", `"${first} ${last}"`, `${plain(first)} <-> ${plain(last)}`),
    { ...byWords("a word on none", "xylophonist", "xylophonist"), mustHold: "Nothing found" },
    byWords(
      "six words together",
      "kafka spark dbt airflow snowflake terraform",
      "kafka & spark & dbt & airflow & snowflake & terraform",
    ),
    byWords("alternatives and not", "(flink OR duckdb) -kafka -spark", "(flink | duckdb) & !kafka & !spark"),
    byWords("a beginning", "kub*", "kub:*"),
    byWords("the oldest name", `${first} ${last}`, `${plain(first)} & ${plain(last)}`),
    byWords("a common word, hired", "kafka", "kafka", { address: "stage=hired", sql: `a.stage = 'hired'` }),
    byWords("a common word, left", "experience", "experience", {
      address: "standing=left&source=referral",
      sql: `a.disposition IS NOT NULL AND a.source = 'referral'`,
    }),
    {
      name: "a name by ear",
      path: `/search?${new URLSearchParams({ q: "Roza Lindkvist" }).toString()}`,
      mustHold: "What was found",
      reference: {
        text: `${RECENT} WHERE e.name %> 'lindkvist' ORDER BY word_similarity('roza lindkvist', e.name) DESC LIMIT 26`,
        values: [],
      },
    },
    {
      name: "the palette, two letters",
      path: "/search/names.data?q=ro",
      mustHold: "candidate",
      reference: { text: `${RECENT} WHERE e.name LIKE '% ro%' ${NEWEST}`, values: [] },
    },
  ];
}
