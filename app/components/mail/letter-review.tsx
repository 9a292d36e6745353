import { Alert, Anchor, Button, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { Link } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { counted } from "#app/hiring/counted.ts";
import { IconAlertTriangle, IconSend } from "#app/ui/icons.ts";
import { fieldProblem } from "#app/ui/problem-alert.tsx";
import { LetterTime } from "./letter-time.tsx";
import { MailPreview, type MailPreviewProps } from "./mail-preview.tsx";
import classes from "./mail.module.css";

export type ReviewedLetter = {
  readonly fingerprint: string;
  readonly gets: readonly {
    readonly applicationId: string;
    readonly name: string;
    readonly email: string;
    readonly problem: string | null;
  }[];
  readonly omitted: readonly {
    readonly applicationId: string;
    readonly name: string;
    readonly why: string;
  }[];
  readonly shown: {
    readonly applicationId: string;
    readonly to: MailPreviewProps["to"];
    readonly mail: MailPreviewProps["words"] | null;
  } | null;
};

export type LetterReviewProps = {
  readonly review: ReviewedLetter;
  /** On whose clocks its time is read. */
  readonly timeZone: string;
  readonly answer: unknown;
  readonly busy: boolean;
};

/** Who gets the letter and what each reads, who does not and why; then its number is typed, and it is sent. */
export function LetterReview({ review, timeZone, answer, busy }: LetterReviewProps) {
  const { gets, omitted, shown, fingerprint } = review;
  const title = useRef<HTMLHeadingElement>(null);
  const shownId = shown?.applicationId;
  useEffect(() => title.current?.focus(), [fingerprint, shownId]);
  const gaps = gets.filter(({ problem }) => problem !== null);
  return (
    <section aria-labelledby="review">
      <input type="hidden" name="fingerprint" value={fingerprint} />
      <Title order={2} size="h4" id="review" mb="sm" ref={title} tabIndex={-1}>
        {counted(gets.length, "person gets", "people get")} this letter
      </Title>
      <Stack gap="lg">
        {gaps[0] ? (
          <Alert
            color="red"
            icon={<IconAlertTriangle size={18} />}
            styles={{ title: { color: "var(--mantine-color-text)" } }}
            title={`It cannot be written to ${counted(gaps.length, "person", "people")}`}
          >
            {gaps.map(({ name }) => name).join(", ")}. {gaps[0].problem}
          </Alert>
        ) : null}
        {gets.length > 0 ? (
          <ul className={classes["readers"]} aria-label="Who gets it">
            {gets.map(({ applicationId, name, email, problem }) => (
              <li key={applicationId}>
                <span>
                  {name}{" "}
                  <Text span size="sm" c="dimmed">
                    {email}
                  </Text>
                </span>
                {problem === null ? (
                  <Button
                    type="submit"
                    name="show"
                    value={applicationId}
                    size="compact-sm"
                    variant={shown?.applicationId === applicationId ? "light" : "subtle"}
                    aria-label={`What ${name} reads`}
                  >
                    {shown?.applicationId === applicationId ? "Shown below" : "Show"}
                  </Button>
                ) : (
                  <Text size="sm" c="var(--mantine-color-error)">
                    A field stays empty
                  </Text>
                )}
              </li>
            ))}
          </ul>
        ) : null}
        {omitted.length > 0 ? (
          <div>
            <Title order={3} size="h5" mb="xs">
              {counted(omitted.length, "person does", "people do")} not get it
            </Title>
            <ul className={classes["readers"]} aria-label="Who does not get it">
              {omitted.map(({ applicationId, name, why }) => (
                <li key={applicationId}>
                  <Anchor component={Link} to={`/applications/${applicationId}`} underline="always">
                    {name}
                  </Anchor>
                  <Text size="sm" c="dimmed">
                    {why}
                  </Text>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {shown?.mail ? <MailPreview words={shown.mail} to={shown.to} height={380} /> : null}
        {gets.length > 0 && gaps.length === 0 ? (
          <>
            <LetterTime timeZone={timeZone} answer={answer} />
            <Group align="flex-end" gap="xs">
              <TextInput
                name="typedCount"
                inputMode="numeric"
                autoComplete="off"
                label={`Type ${gets.length} to send`}
                error={fieldProblem(answer, "typedCount")}
              />
              <Button
                type="submit"
                name="intent"
                value="send"
                loading={busy}
                leftSection={<IconSend size={16} />}
              >
                Send to {gets.length}
              </Button>
            </Group>
          </>
        ) : null}
      </Stack>
    </section>
  );
}
