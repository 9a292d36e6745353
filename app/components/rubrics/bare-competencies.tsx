import { Alert, Anchor, Text } from "@mantine/core";
import { Link } from "@remix-run/react";

/** Says on which of a rubric's competencies nobody has a reviewed question to ask. */
export function BareCompetencies(props: {
  readonly competencies: readonly { readonly competencyKey: string; readonly name: string }[];
  readonly library: readonly { readonly key: string; readonly bare: boolean }[];
}) {
  const { competencies, library } = props;
  const bare = competencies.filter(({ competencyKey }) =>
    library.some(({ key, bare: is }) => is && key === competencyKey),
  );
  if (bare.length === 0) return null;
  return (
    <Alert color="yellow" title="Without reviewed questions">
      {bare.map(({ competencyKey, name }) => (
        <Text key={competencyKey} size="sm">
          {name}: interviewers would have to think of their own.{" "}
          <Anchor component={Link} to={`/questions/new?competency=${competencyKey}`} inherit>
            Propose one
          </Anchor>
        </Text>
      ))}
    </Alert>
  );
}
