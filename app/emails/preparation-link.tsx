import { TextLink, Words } from "./parts.tsx";

/** The way to what helps a candidate to prepare, beside their own page. */
export function PreparationLink({ statusUrl }: { readonly statusUrl: string }) {
  return (
    <Words>
      <TextLink href={`${statusUrl}/preparation`}>How to prepare</TextLink>: whom you meet, what we look at,
      how it goes, and what to do if you are late or something would help you.
    </Words>
  );
}
