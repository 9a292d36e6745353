import type { JobPosting, WithContext } from "schema-dts";
import { readPay } from "#app/hiring/openings/pay.ts";
import { postingBlocks } from "./text-blocks.ts";

/** What a public opening is, as search engines read it. */
export type PostedOpening = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly location: string;
  readonly country: string;
  readonly remote: boolean;
  readonly employmentType: string;
  readonly salaryRange: string;
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

/** Search engines ask for headings, paragraphs and lists as HTML. */
function asHtml(text: string): string {
  return postingBlocks(text)
    .map(({ kind, lines }) => {
      if (kind === "list") return `<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join("")}</ul>`;
      const words = escapeHtml(lines.join(" "));
      return kind === "heading" ? `<h2>${words}</h2>` : `<p>${words}</p>`;
    })
    .join("");
}

/**
 * JobPosting data (https://schema.org/JobPosting) for an opening, as search engines ask for it; null while it lacks
 * what they demand: a date, a description and a country. The text is escaped so that no description can end the script
 * element that carries it.
 */
export function jobPosting(
  opening: PostedOpening,
  { name, baseUrl }: { readonly name: string; readonly baseUrl: string },
): string | null {
  const { country, publishedAt } = opening;
  if (country === "" || publishedAt === null || opening.description.trim() === "") return null;
  const posting: WithContext<JobPosting> = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    title: opening.title,
    description: asHtml(opening.description),
    identifier: { "@type": "PropertyValue", name, value: opening.id },
    url: `${baseUrl}/careers/${encodeURIComponent(opening.slug)}`,
    hiringOrganization: { "@type": "Organization", name, sameAs: `${baseUrl}/careers` },
    employmentType: EMPLOYMENT[opening.employmentType] ?? "OTHER",
    directApply: true,
    datePosted: publishedAt.toISOString().slice(0, 10),
    ...placeOf(opening),
    ...payOf(opening.salaryRange),
  };
  return JSON.stringify(posting).replace(/</g, "\\u003c");
}

/**
 * Only a job that names no town is done from anywhere: it has no place, but a country from where. One in a town at which
 * remote work is possible too is a job in that town; search engines take the other mark for jobs without any office.
 */
function placeOf({ location, country, remote }: PostedOpening): Partial<WithContext<JobPosting>> {
  const place = {
    jobLocation: {
      "@type": "Place",
      address: {
        "@type": "PostalAddress",
        ...(location ? { addressLocality: location } : {}),
        addressCountry: country,
      },
    },
  } as const;
  const fromAnywhere = {
    jobLocationType: "TELECOMMUTE",
    applicantLocationRequirements: { "@type": "Country", name: country },
  } as const;
  return remote && (location === "" || NO_TOWN.test(location)) ? fromAnywhere : place;
}

const NO_TOWN = /^(?:fully |100 ?% )?remote\b/i;

function payOf(salaryRange: string): Partial<WithContext<JobPosting>> {
  const pay = readPay(salaryRange);
  if (pay === null) return {};
  const { currency, least, most, unit } = pay;
  const amount = least === most ? { value: least } : { minValue: least, maxValue: most };
  return {
    baseSalary: {
      "@type": "MonetaryAmount",
      currency,
      value: { "@type": "QuantitativeValue", ...amount, unitText: unit },
    },
  };
}
