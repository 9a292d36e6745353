import { Code, Text } from "@mantine/core";
import classes from "./mail.module.css";

/** The closed list of what the words of a mail may name. */
export function WordingFields({
  fields,
}: {
  readonly fields: readonly { readonly name: string; readonly label: string }[];
}) {
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        Fields to use
      </Text>
      <dl className={classes["fields"]}>
        {fields.map(({ name, label }) => (
          <div key={name}>
            <dt>
              <Code>{`{{${name}}}`}</Code>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
