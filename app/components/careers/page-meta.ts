import type { MetaDescriptor } from "@remix-run/node";

const LONGEST = 155;

/** The first words of a text in one line, whole words only, as previews show them. */
export function previewOf(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= LONGEST) return line;
  return `${line.slice(0, LONGEST).replace(/\s+\S*$/, "")}…`;
}

/** What search engines and chats show of a public page. The address stands without where its reader came from. */
export function pageMeta({
  title,
  text,
  companyName,
  url,
}: {
  readonly title: string;
  readonly text: string;
  readonly companyName: string;
  /** The page's own address, with its origin. */
  readonly url: string;
}): MetaDescriptor[] {
  const description = previewOf(text);
  return [
    { title },
    { name: "description", content: description },
    { tagName: "link", rel: "canonical", href: url },
    { property: "og:type", content: "website" },
    { property: "og:site_name", content: companyName },
    { property: "og:title", content: title },
    { property: "og:description", content: description },
    { property: "og:url", content: url },
    { property: "og:image", content: new URL("/careers-card.jpg", url).href },
    { property: "og:image:width", content: "1200" },
    { property: "og:image:height", content: "630" },
    { property: "og:image:alt", content: "" },
    { name: "twitter:card", content: "summary_large_image" },
  ];
}
