type PublicOpening = { readonly slug: string; readonly publishedAt: Date | null };

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The public pages as search engines read them (https://www.sitemaps.org/protocol.html). */
export function sitemap(baseUrl: string, openings: readonly PublicOpening[]): string {
  const pages = [
    { path: "/careers", changed: null },
    ...openings.map(({ slug, publishedAt }) => ({
      path: `/careers/${encodeURIComponent(slug)}`,
      changed: publishedAt,
    })),
  ];
  const entries = pages.map(({ path, changed }) => {
    const lastmod = changed ? `<lastmod>${changed.toISOString().slice(0, 10)}</lastmod>` : "";
    return `  <url><loc>${escapeXml(baseUrl + path)}</loc>${lastmod}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    "</urlset>",
    "",
  ].join("\n");
}

/** What search engines may read: the careers pages without their forms (RFC 9309). */
export function robots(baseUrl: string): string {
  return [
    "User-agent: *",
    "Disallow: /careers/*/apply",
    "Allow: /careers",
    // What the pages look like.
    "Allow: /assets/",
    "Allow: /favicon.svg",
    "Disallow: /",
    "",
    `Sitemap: ${baseUrl}/sitemap.xml`,
    "",
  ].join("\n");
}
