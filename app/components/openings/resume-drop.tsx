import { Anchor, Badge, Button, Card, FileButton, Group, Progress, Text, Title } from "@mantine/core";
import { useWindowEvent } from "@mantine/hooks";
import { Link } from "@remix-run/react";
import { RESUME_ENDINGS, RESUME_KINDS } from "#app/hiring/applications/resume-file.ts";
import { useRef, useState } from "react";
import type { DragEvent } from "react";
import { droppedFiles, usable } from "./dropped-files.ts";
import classes from "./resume-drop.module.css";
import { useResumeQueue, type DroppedResume } from "./use-resume-queue.ts";

const STATES: Readonly<Record<DroppedResume["state"], { readonly label: string; readonly color: string }>> = {
  waiting: { label: "Waits", color: "gray" },
  reading: { label: "Being read", color: "baton" },
  added: { label: "Added", color: "green" },
  known: { label: "Known", color: "yellow" },
  refused: { label: "Not taken", color: "red" },
};

/** A folder of resumes, dropped or chosen: each becomes a candidate of the opening, and says what became of it. */
export function ResumeDrop({ openingId }: { readonly openingId: string }) {
  const { resumes, add, stop, tryAgain } = useResumeQueue(openingId);
  const going = resumes.some(({ state }) => state === "waiting" || state === "reading");
  useWindowEvent("beforeunload", (event) => {
    if (going) event.preventDefault();
  });
  const [over, setOver] = useState(false);
  const folder = useRef<HTMLInputElement>(null);
  // Beside the field a browser would leave the page for the file.
  useWindowEvent("dragover", (event) => event.preventDefault());
  useWindowEvent("drop", (event) => event.preventDefault());

  async function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    add(await droppedFiles(event.dataTransfer));
  }

  return (
    <Card component="section" aria-labelledby="drop-title">
      <Title order={2} size="h4" mb="xs" id="drop-title">
        Add resumes
      </Title>
      <div
        role="presentation"
        className={classes["drop"]}
        data-over={over || undefined}
        onDragOver={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => void drop(event)}
      >
        <Text>
          Drop resumes or a whole folder here. Each one becomes a candidate by the name and address in it.
        </Text>
        <Text size="sm" c="dimmed" mb="sm">
          {RESUME_KINDS}, at most 10 MB each. They start at the resume screen; nobody is written to.
        </Text>
        <Group gap="xs">
          <FileButton multiple accept={RESUME_ENDINGS} onChange={(files) => add(usable(files))}>
            {(props) => (
              <Button {...props} variant="default">
                Choose files
              </Button>
            )}
          </FileButton>
          <input
            ref={folder}
            type="file"
            hidden
            aria-hidden
            tabIndex={-1}
            // Not among React's attributes.
            {...{ webkitdirectory: "" }}
            onChange={(event) => {
              add(usable([...(event.target.files ?? [])]));
              event.target.value = "";
            }}
          />
          <Button variant="default" onClick={() => folder.current?.click()}>
            Choose a folder
          </Button>
        </Group>
      </div>
      {resumes.length > 0 ? (
        <Results resumes={resumes} onStop={stop} onTryAgain={tryAgain} openingId={openingId} />
      ) : null}
    </Card>
  );
}

function Results({
  resumes,
  onStop,
  onTryAgain,
  openingId,
}: {
  readonly resumes: readonly DroppedResume[];
  readonly onStop: () => void;
  readonly onTryAgain: () => void;
  readonly openingId: string;
}) {
  const count = (state: DroppedResume["state"]) => resumes.filter((one) => one.state === state).length;
  const done = resumes.length - count("waiting") - count("reading");
  const ended = done === resumes.length;
  const unsent = resumes.filter((one) => one.mayTryAgain).length;
  return (
    <>
      <Group justify="space-between" mt="md">
        <Text role="status">
          {done} of {resumes.length} read: {count("added")} added, {count("known")} known, {count("refused")}{" "}
          not taken
        </Text>
        {ended ? (
          <Group gap="md">
            {unsent > 0 ? (
              <Button size="compact-sm" variant="default" onClick={onTryAgain}>
                {unsent === 1 ? "Send the one left out" : `Send the ${unsent} left out`}
              </Button>
            ) : null}
            {count("added") > 0 ? (
              <Anchor component={Link} to={`/screening/${openingId}`}>
                Screen them
              </Anchor>
            ) : null}
          </Group>
        ) : (
          <Button size="compact-sm" variant="default" onClick={onStop}>
            Stop
          </Button>
        )}
      </Group>
      <Progress value={(done / resumes.length) * 100} my="xs" aria-label="Resumes read" />
      <ul className={classes["list"]} aria-label="What became of each file">
        {resumes.map(({ id, fileName, state, name, applicationId, words }) => (
          <li key={id} className={classes["line"]}>
            <Badge color={STATES[state].color} style={{ flexShrink: 0 }}>
              {STATES[state].label}
            </Badge>
            <div className={classes["words"]}>
              {applicationId ? (
                <Anchor component={Link} to={`/applications/${applicationId}`}>
                  {name}
                </Anchor>
              ) : null}{" "}
              <Text component="span" size="sm" c="dimmed">
                {fileName}
              </Text>
              {words ? <Text size="sm">{words}</Text> : null}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
