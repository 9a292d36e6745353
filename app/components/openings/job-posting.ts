import { textBlocks } from "./text-blocks.ts";

/** What a public opening is, as search engines read it. */
export type PostedOpening = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly location: string;
  readonly country: string;
  readonly remote: boolean;
  readonly employmentType: string;
  readonly publishedAt: Date | null;
};

const EMPLOYMENT: Readonly<Record<string, string>> = {
  full_time: "FULL_TIME",
  part_time: "PART_TIME",
  contract: "CONTRACTOR",
  internship: "INTERN",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Search engines ask for paragraphs and lists as HTML. */
function asHtml(text: string): string {
  return textBlocks(text)
    .map(({ kind, lines }) =>
      kind === "list"
        ? `<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join("")}</ul>`
        : `<p>${escapeHtml(lines.join(" "))}</p>`,
    )
    .join("");
}

/**
 * JobPosting data (https://schema.org/JobPosting) for an opening. The text is escaped so that no description can
 * end the script element that carries it.
 */
export function jobPosting(opening: PostedOpening, companyName: string): string {
  const place = {
    "@type": "Place",
    address: {
      "@type": "PostalAddress",
      ...(opening.location ? { addressLocality: opening.location } : {}),
      ...(opening.country ? { addressCountry: opening.country } : {}),
    },
  };
  const posting = {
    "@context": "https://schema.org/",
    "@type": "JobPosting",
    title: opening.title,
    description: asHtml(opening.description || opening.title),
    identifier: { "@type": "PropertyValue", name: companyName, value: opening.id },
    hiringOrganization: { "@type": "Organization", name: companyName },
    employmentType: EMPLOYMENT[opening.employmentType] ?? "OTHER",
    directApply: true,
    ...(opening.publishedAt ? { datePosted: opening.publishedAt.toISOString().slice(0, 10) } : {}),
    ...(opening.location || opening.country ? { jobLocation: place } : {}),
    ...(opening.remote
      ? {
          jobLocationType: "TELECOMMUTE",
          ...(opening.country
            ? { applicantLocationRequirements: { "@type": "Country", name: opening.country } }
            : {}),
        }
      : {}),
  };
  return JSON.stringify(posting).replace(/</g, "\\u003c");
}
