import { Anchor, Button, Text, Title } from "@mantine/core";
import { Form, Link } from "@remix-run/react";
import type { ContactOffer } from "#app/hiring/candidates/contact-offers.ts";
import classes from "./contact-offers.module.css";
import { UnsureMark } from "./unsure-mark.tsx";

const PART_NAMES: Readonly<Record<ContactOffer["part"], string>> = {
  email: "E-mail",
  phone: "Phone",
  link: "Link",
};

/** What resumes name and the contact does not, each taken over with one click. Says first where a resume names somebody else. */
export function ContactOffers(props: {
  readonly offers: readonly ContactOffer[];
  /** The contact as it is shown. */
  readonly seen: string;
  /** Whether the link of the candidate's page went out by mail. */
  readonly isLinkOut: boolean;
  readonly busy: boolean;
}) {
  const { offers, seen, isLinkOut, busy } = props;
  if (offers.length === 0) return null;
  return (
    <section aria-labelledby="from-the-resume" className={classes["offers"]}>
      <Title order={3} size="h6" id="from-the-resume">
        From the resume
      </Title>
      <ul className={classes["list"]}>
        {offers.map(({ part, value, documentId, fileName, sure, replaces, otherName }, index) => (
          <li key={`${part} ${value}`} className={classes["offer"]}>
            <div className={classes["what"]}>
              <Text size="sm">
                {value.replace(/^https?:\/\//, "")}
                {sure ? null : <UnsureMark />}
              </Text>
              <Anchor component={Link} to={`/resumes/${documentId}`} size="xs">
                {PART_NAMES[part]} in {fileName}
              </Anchor>
              {otherName === null ? null : (
                <Text size="xs" fw={600} id={`other-name-${String(index)}`}>
                  The resume names {otherName}
                </Text>
              )}
              {part === "email" && isLinkOut ? (
                <Text size="xs" c="dimmed">
                  A new private link goes there, and the former one ends.
                </Text>
              ) : null}
            </div>
            <Form method="post" preventScrollReset>
              <input type="hidden" name="seen" value={seen} />
              <input type="hidden" name="part" value={part} />
              <input type="hidden" name="value" value={value} />
              <input type="hidden" name="documentId" value={documentId} />
              <Button
                type="submit"
                name="intent"
                value="take_over"
                size="compact-sm"
                variant="light"
                disabled={busy}
                aria-describedby={otherName === null ? undefined : `other-name-${String(index)}`}
                aria-label={`${replaces === null ? "Add" : "Use"} ${value}${replaces === null ? "" : ` instead of ${replaces}`}`}
              >
                {replaces === null ? "Add" : "Use instead"}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
