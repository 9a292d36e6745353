import { Alert, Text } from "@mantine/core";
import { ResumeLines } from "#app/components/candidates/resume-lines.tsx";
import { IconFlag, IconHandStop } from "#app/ui/icons.ts";
import type { ScreeningCard } from "./screening-types.ts";
import classes from "./screening.module.css";

export type AtAGlanceProps = { readonly card: ScreeningCard; readonly fileIndex: number };

/** What to know before rating: who wants no mail, which answers are flagged, and the studies and jobs that were read. */
export function AtAGlance({ card, fileIndex }: AtAGlanceProps) {
  const file = card.files[fileIndex] ?? card.files[0];
  const said = card.answers.flatMap(({ prompt, earlier, ...latest }) =>
    [latest, ...earlier].map((one) => ({ ...one, prompt })),
  );
  const flagged = said.filter(({ knockOut }) => knockOut);
  return (
    <div className={classes["glance"]}>
      {card.doNotContact ? (
        <Alert color="red" icon={<IconHandStop size={18} />} title="Do not contact" p="xs">
          This person wants no mail: a decline is kept, and nobody is told.
        </Alert>
      ) : null}
      {flagged.length > 0 ? (
        <Alert
          color="yellow"
          icon={<IconFlag size={18} />}
          title="Not what this opening asks for: you decide what it means"
          p="xs"
        >
          {flagged.map(({ id, prompt, answer }) => (
            <Text key={id} size="sm">
              {prompt} <b>{answer}</b>
            </Text>
          ))}
        </Alert>
      ) : null}
      {file?.lines ? <ResumeLines lines={file.lines} to={file.checkAt} /> : null}
    </div>
  );
}
