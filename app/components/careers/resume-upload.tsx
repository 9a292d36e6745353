import { Button, Group, Input, Progress, Text } from "@mantine/core";
import { useRef, useState } from "react";
import { RESUME_ENDINGS, RESUME_KINDS } from "#app/hiring/applications/resume-file.ts";
import { FileField } from "#app/ui/file-field.tsx";
import { IconCircleCheck } from "#app/ui/icons.ts";
import type { HeldResume } from "./application-draft.ts";
import classes from "./resume-upload.module.css";
import { sendResume } from "./send-resume.ts";
import type { Sending } from "./send-resume.ts";

export type ResumeUploadProps = {
  readonly slug: string;
  readonly held: HeldResume | null;
  readonly error: string | undefined;
  readonly onHeld: (held: HeldResume | null) => void;
};

function inKilobytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/**
 * The resume of an application: sent as soon as it is chosen, so that a refused form, a lost connection or a closed
 * tab does not lose it. Without scripts it is a file field of the form like any other.
 */
export function ResumeUpload({ slug, held, error, onHeld }: ResumeUploadProps) {
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<string>();
  const sending = useRef<Sending | null>(null);

  async function send(input: HTMLInputElement) {
    const file = input.files?.[0];
    if (!file) return;
    sending.current?.stop();
    const mine = sendResume(slug, file, setShare);
    sending.current = mine;
    setProblem(undefined);
    setShare(0);
    const answer = await mine.done;
    if (sending.current !== mine) return;
    setShare(null);
    if (answer.ok) onHeld(answer.held);
    else setProblem(answer.problem);
    if (answer.ok || !answer.kept) input.value = "";
  }

  if (held)
    return (
      <Input.Wrapper label="Resume" labelElement="div" required error={error}>
        <input type="hidden" name="held" value={held.token} />
        <Group className={classes["held"]} role="status">
          <IconCircleCheck size={20} aria-hidden className={classes["done"]} />
          <Text component="span" className={classes["name"]}>
            {held.fileName}
          </Text>
          <Text component="span" size="sm" c="dimmed">
            {inKilobytes(held.bytes)}, received
          </Text>
          <Button variant="subtle" size="compact-sm" onClick={() => onHeld(null)}>
            Choose another
          </Button>
        </Group>
      </Input.Wrapper>
    );
  return (
    <div className={classes["zone"]}>
      <FileField
        name="resume"
        label="Resume"
        description={`${RESUME_KINDS}; at most 10 MB. Choose a file, or drop it here.`}
        required
        accept={RESUME_ENDINGS}
        error={problem ?? error}
        onChoose={send}
      />
      {share === null ? null : (
        <Group gap="sm" mt={6} wrap="nowrap">
          <Progress
            value={Math.max(share * 100, 3)}
            aria-label="Sending your resume"
            style={{ flex: 1 }}
            transitionDuration={150}
          />
          <Text size="sm" c="dimmed" w="6rem">
            {share < 1 ? `${Math.round(share * 100)} % sent` : "Looking at it"}
          </Text>
        </Group>
      )}
    </div>
  );
}
