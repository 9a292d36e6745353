import { Anchor, Card, Title } from "@mantine/core";
import { Link } from "@remix-run/react";
import { ContactValues } from "#app/components/candidates/contact-values.tsx";

export type ContactCardProps = {
  readonly candidate: { readonly id: string; readonly name: string };
  readonly contact: {
    readonly email: string;
    readonly phone: string;
    readonly links: readonly string[];
    /** How many more ways the resumes name, for those who can take them over. */
    readonly named: number;
  };
};

/** How a candidate is reached, and the way to their file. */
export function ContactCard({ candidate, contact }: ContactCardProps) {
  return (
    <Card>
      <Title order={2} size="h4" mb="sm">
        Contact
      </Title>
      <ContactValues contact={contact} />
      {contact.named > 0 ? (
        <Anchor component={Link} to={`/candidates/${candidate.id}#contact`} size="sm" mt="xs" display="block">
          {contact.named} more in the resume
        </Anchor>
      ) : null}
      <Anchor component={Link} to={`/candidates/${candidate.id}`} size="sm" mt="xs" display="block">
        All about {candidate.name}
      </Anchor>
    </Card>
  );
}
