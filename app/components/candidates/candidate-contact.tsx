import { Anchor, Card, Text, Title } from "@mantine/core";
import { Link } from "@remix-run/react";
import type { ContactOffer } from "#app/hiring/candidates/contact-offers.ts";
import { sourceWords, type ContactSource } from "#app/hiring/candidates/contact-sources.ts";
import { contactStamp, type Contact } from "#app/hiring/candidates/contact.ts";
import { Time } from "#app/ui/time.tsx";
import { ContactForm } from "./contact-form.tsx";
import { ContactOffers } from "./contact-offers.tsx";
import { ContactValues } from "./contact-values.tsx";

export type CandidateContactProps = {
  readonly name: string;
  readonly contact: Omit<Contact, "name">;
  /** By value, as far as something is kept of where it comes from. */
  readonly sources: Readonly<Record<string, ContactSource>>;
  readonly offers: readonly ContactOffer[];
  readonly mayEdit: boolean;
  /** Whether the candidate has an application, and with it a page of their own. */
  readonly hasPage: boolean;
  /** Whether the link of that page went out by mail. */
  readonly isLinkOut: boolean;
  readonly wanted: boolean;
  readonly busy: boolean;
  readonly answer: unknown;
};

/** How a candidate is reached, where each of it comes from, and what their resumes name besides. */
export function CandidateContact(props: CandidateContactProps) {
  const { name, contact, sources, offers, mayEdit, hasPage, isLinkOut, wanted, busy, answer } = props;
  const seen = contactStamp({ ...contact, name });
  return (
    <Card component="section" aria-labelledby="contact">
      <Title order={2} size="h4" mb="xs" id="contact">
        Contact
      </Title>
      <ContactValues contact={contact} about={(value) => <From source={sources[value]} />} />
      {mayEdit ? (
        <>
          <ContactOffers {...{ offers, seen, isLinkOut, busy }} />
          <ContactForm key={seen} {...{ name, contact, hasPage, isLinkOut, wanted, busy, answer }} />
        </>
      ) : null}
    </Card>
  );
}

function From({ source }: { readonly source: ContactSource | undefined }) {
  if (!source) return null;
  return (
    <Text size="xs" c="dimmed" mb={6}>
      {source.documentId ? (
        <Anchor component={Link} to={`/resumes/${source.documentId}`} inherit>
          {sourceWords(source)}
        </Anchor>
      ) : (
        sourceWords(source)
      )}
      , <Time at={source.at} style="date" />
    </Text>
  );
}
