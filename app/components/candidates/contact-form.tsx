import { Button, Checkbox, Stack, Textarea, TextInput } from "@mantine/core";
import { Form } from "@remix-run/react";
import { useState } from "react";
import { contactStamp, type Contact } from "#app/hiring/candidates/contact.ts";
import { fieldProblem, ProblemAlert } from "#app/ui/problem-alert.tsx";
import classes from "./contact-form.module.css";

/** Corrects a candidate's name and how they are reached; closed until somebody wants to, or comes from a mail that came back. */
export function ContactForm(props: {
  readonly name: string;
  readonly contact: Omit<Contact, "name">;
  /** Whether the candidate has an application, and with it a page of their own. */
  readonly hasPage: boolean;
  /** Whether the link of that page went out by mail. */
  readonly isLinkOut: boolean;
  readonly wanted: boolean;
  readonly busy: boolean;
  readonly answer: unknown;
}) {
  const { name, contact, hasPage, isLinkOut, wanted, busy, answer } = props;
  const { email, phone, links } = contact;
  // As the form was opened with: somebody else's change since must not be overwritten unseen.
  const [seen] = useState(() => contactStamp({ ...contact, name }));
  const typed = typedIn(answer);
  return (
    <details className={classes["change"]} open={wanted || typed !== null}>
      <summary>Change contact</summary>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="intent" value="contact" />
        <input type="hidden" name="seen" value={typed?.["seen"] ?? seen} />
        <Stack gap="sm" mt="xs">
          {typed ? <ProblemAlert answer={answer} /> : null}
          <TextInput
            name="name"
            label="Full name"
            required
            autoComplete="off"
            defaultValue={typed?.["name"] ?? name}
            error={fieldProblem(answer, "name")}
          />
          <TextInput
            name="email"
            type="email"
            label="E-mail"
            description="Mails that have not left yet go there, too"
            required
            autoComplete="off"
            defaultValue={typed?.["email"] ?? email}
            error={fieldProblem(answer, "email")}
          />
          {hasPage ? (
            <Checkbox
              name="newLink"
              value="yes"
              label="With another address: send a new private link there"
              description={
                isLinkOut
                  ? "Whoever reads mail at the former address can open the candidate's page. This ends that link."
                  : "It ends the link as it is now, which has gone to nobody by mail yet."
              }
              defaultChecked={typed ? typed["newLink"] === "yes" : isLinkOut}
            />
          ) : null}
          <TextInput
            name="phone"
            type="tel"
            label="Phone (optional)"
            autoComplete="off"
            defaultValue={typed?.["phone"] ?? phone}
            error={fieldProblem(answer, "phone")}
          />
          <Textarea
            name="links"
            label="Links (optional)"
            description="One a line"
            autosize
            minRows={2}
            defaultValue={typed?.["links"] ?? links.join("\n")}
            error={fieldProblem(answer, "links")}
          />
          <Button type="submit" variant="light" loading={busy} style={{ alignSelf: "flex-start" }}>
            Save contact
          </Button>
        </Stack>
      </Form>
    </details>
  );
}

/** What was typed into this form when it was refused; null for the answer to another one. */
export function typedIn(answer: unknown): Readonly<Record<string, string>> | null {
  if (typeof answer !== "object" || answer === null || !("typed" in answer)) return null;
  return answer.typed as Readonly<Record<string, string>>;
}
