import { Card, Text, Title } from "@mantine/core";
import { Link } from "@remix-run/react";
import classes from "./search.module.css";

export type SearchHelpProps = {
  /** Whether the reader finds people by their contact, and those without an application. */
  readonly keepsCandidates: boolean;
};

const EXAMPLES = [
  { query: "kafka spark", means: "both words, in any order" },
  { query: '"led a team"', means: "these words beside each other" },
  { query: "spark OR flink", means: "one of them, or both" },
  { query: "python NOT java", means: "the first without the second; -java does the same" },
  { query: "kaf*", means: "words that begin like this" },
  { query: "dbt (snowflake OR bigquery) -looker", means: "brackets keep together what belongs together" },
] as const;

/** What can be typed, each as a search to try. */
export function SearchHelp({ keepsCandidates }: SearchHelpProps) {
  return (
    <Card component="section" aria-labelledby="how-to-search">
      <Title order={2} size="h4" mb="xs" id="how-to-search">
        How to search
      </Title>
      <dl className={classes["help"]}>
        {EXAMPLES.map(({ query, means }) => (
          <div key={query}>
            <dt>
              <Link to={`/search?${new URLSearchParams({ q: query }).toString()}`}>{query}</Link>
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
      <Text size="sm" c="dimmed" mt="sm">
        Capitals and accents do not matter, but AND, OR and NOT are written in capitals. A name that is not
        quite right brings up the names close to it. Private notes and ratings are never searched; a shared
        note is found about a minute after it was written.
        {keepsCandidates
          ? " An e-mail address, a phone number or a LinkedIn page finds whoever is reached by it. People without an application are found as well, as long as no filter asks for one."
          : ""}
      </Text>
    </Card>
  );
}
