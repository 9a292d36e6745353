const SOURCE = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,39}$/u;

/** What a link to the careers pages carries from page to page until somebody applies. */
export type SourceLink = {
  /** Where the link was put, such as "LinkedIn"; empty when it does not say. */
  readonly source: string;
  /** The code of a referral link; empty when there is none. Whether it is one of ours is checked when applying. */
  readonly referral: string;
};

/**
 * Reads where a visitor comes from out of an address: `source` (or `utm_source`, which advertisers set) and `ref`.
 * What is too long or no name is dropped rather than refused: an odd link must not keep anybody from applying.
 */
export function readSourceLink(search: URLSearchParams): SourceLink {
  const named = (search.get("source") ?? search.get("utm_source") ?? "").trim();
  const referral = (search.get("ref") ?? "").trim();
  return {
    source: SOURCE.test(named) ? named : "",
    referral: /^[\w.-]{1,120}$/.test(referral) ? referral : "",
  };
}

/** The part of an address that carries a source on: empty, or a question mark and what follows it. */
export function sourceQuery({ source, referral }: SourceLink): string {
  const search = new URLSearchParams();
  if (source) search.set("source", source);
  if (referral) search.set("ref", referral);
  return search.size > 0 ? `?${search}` : "";
}
