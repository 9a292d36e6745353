import { Anchor, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { Contact } from "#app/hiring/candidates/contact.ts";

const anywhere = { overflowWrap: "anywhere" } as const;

/** How a candidate is reached, and below each value what there is to say about it. */
export function ContactValues({
  contact: { email, phone, links },
  about = () => null,
}: {
  readonly contact: Pick<Contact, "email" | "phone" | "links">;
  readonly about?: (value: string) => ReactNode;
}) {
  return (
    <>
      <Anchor href={`mailto:${email}`} style={anywhere}>
        {email}
      </Anchor>
      {about(email)}
      {phone ? (
        <>
          <Text>{phone}</Text>
          {about(phone)}
        </>
      ) : null}
      {links.map((link) => (
        <div key={link}>
          <Anchor href={link} target="_blank" rel="noreferrer noopener" size="sm" style={anywhere}>
            {link.replace(/^https?:\/\//, "")}
          </Anchor>
          {about(link)}
        </div>
      ))}
    </>
  );
}
