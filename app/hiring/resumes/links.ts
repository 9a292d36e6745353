import { asMeant, candidateRows, EMAIL } from "./address-rows.ts";
import { headingOf } from "./headings.ts";
import type { ResumePage } from "./page.ts";
import type { Found } from "./profile.ts";
import { regionOf, type Cell, type Row } from "./rows.ts";
import type { Section } from "./sections.ts";

const PROFILE_HOSTS: readonly (readonly [RegExp, string, RegExp])[] = [
  [/linkedin/, "linkedin.com/in/", /^\/(?:in|pub|profile)\/[^/]+\/?/],
  [/github/, "github.com/", /^\/[^/]+\/?$/],
  [/gitlab/, "gitlab.com/", /^\/[^/]+\/?$/],
  [/twitter/, "twitter.com/", /^\/[^/]+\/?$/],
  [/bitbucket/, "bitbucket.org/", /^\/[^/]+\/?$/],
  [/medium/, "medium.com/", /^\/@[^/]+\/?$/],
  [/kaggle/, "kaggle.com/", /^\/[^/]+\/?$/],
  [/orcid/, "orcid.org/", /^\/[\dX-]+\/?$/],
  [/behance/, "behance.net/", /^\/[^/]+\/?$/],
  [/dribbble/, "dribbble.com/", /^\/[^/]+\/?$/],
  [/facebook/, "facebook.com/", /^\/[^/]+\/?$/],
  [/quora/, "quora.com/", /^\/[^/]+\/?$/],
  [/xing/, "xing.com/profile/", /^\/profile\/[^/]+\/?$/],
];
const PROFILE_ADDRESS =
  /^(?:https?:\/\/)?(?:www\.|[a-z]{2}\.)?(?:linkedin\.com\/(?:in|pub)\/[^/\s]+|(?:github|gitlab|bitbucket|twitter|x|kaggle|facebook|fb|instagram|quora|medium|dribbble|dev|leetcode|hackerrank|codepen|huggingface)\.(?:com|org|net|co|to)\/@?[^/\s]+|stackoverflow\.com\/users\/\S+|orcid\.org\/[\dX-]+|scholar\.google\.[a-z.]+\/\S+|youtube\.com\/(?:user|c|@|channel)\S+|behance\.net\/[^/\s]+|xing\.com\/profile\/\S+|researchgate\.net\/profile\/\S+|keybase\.io\/[^/\s]+)\/?$/i;
const ADDRESS =
  /(?<![@\p{L}\p{N}.-])(?:https?:\/\/[^\s<>|,;]{4,200}|www\.(?:[a-z0-9-]{1,60}\.){1,3}[a-z]{2,20}(?:\/[^\s<>|,;]{0,200})?|(?:www\.)?(?:[a-z0-9](?:[a-z0-9-]{0,40}[a-z0-9])?\.){1,3}(?:com|org|net|io|dev|me|co|ai|app|tech|info|edu|eu|de|fr|es|ch|at|uk|cn|us|ca|in|it|nl|page|site|blog|design|xyz|social|name|tv|be|pl|se|br|mx|jp|kr|tw|hk|sg|my|id|th|vn|ph|au|nz|za|ng|ke|gh|eg|il|ae|sa|pk|bd|lk|ru|ua|cz|sk|hu|ro|bg|gr|tr|fi|no|dk|ie|pt|lu|lt|lv|ee|hr|si|rs|ar|cl|pe|uy|ec|is|cat|space|website|online|site|cloud|digital|studio|works|pro|science|codes|software|engineer|systems|technology|academy|wiki|one|world|fyi)(?:\/[^\s<>|,;]{0,200})?)(?![\p{L}\p{N}@])/giu;

/** Personal pages and profiles, printed, behind a link, or given as network and handle. Company and project pages are not among them. */
export function readLinks(sections: readonly Section[], pages: readonly ResumePage[]): Found<string>[] {
  const found: Found<string>[] = [];
  const places = candidateRows(sections);
  const add = (value: string, confidence: number, row?: Row, cell?: Cell): void => {
    const address = value.replace(/[).,;:'"]+$/, "");
    const key = linkKey(address);
    const same = found.findIndex((one) => linkKey(one.value) === key);
    if (same >= 0 || key === "") return;
    found.push({ value: address, confidence, ...(row ? { region: regionOf(row, cell) } : {}) });
  };
  for (const [index, { row, early, headed }] of places.entries()) {
    const above = places[index - 1]?.row;
    for (const cell of row.cells) {
      for (const run of cell.runs) {
        const link = run.link;
        if (
          link !== undefined &&
          /^https?:/i.test(link) &&
          (PROFILE_ADDRESS.test(link) || (early && isPersonal(link)))
        )
          add(link, 0.95, row, cell);
      }
      const text = asMeant(cell.text)
        .replace(new RegExp(EMAIL.source, "gu"), " ")
        .replace(/:\/\/\s+/g, "://");
      for (const match of text.matchAll(ADDRESS)) {
        const linked = cell.runs.some(
          (run) => run.link !== undefined && linkKey(run.link).startsWith(linkKey(match[0])),
        );
        if (!linked && (PROFILE_ADDRESS.test(match[0]) || (early && isPersonal(match[0]))))
          add(match[0], 0.92, row, cell);
      }
      if (early || headed) {
        const given = text.split(/\s+[|•·]\s+/).flatMap((part) => handleLink(part, early) ?? []);
        const beside = given.length > 0 ? undefined : labelledHandle(text, cell, row, above);
        for (const handle of beside === undefined ? given : [beside]) add(handle, 0.75, row, cell);
      }
    }
  }
  for (const link of pages.slice(0, 2).flatMap((page) => page.links)) {
    if (PROFILE_ADDRESS.test(link)) add(link, 0.85);
  }
  return found;
}

function linkKey(address: string): string {
  return address
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, "")
    .replace(/^www\./, "")
    .replace(/\/@/, "/")
    .replace(/\/+$/, "");
}

function isPersonal(address: string): boolean {
  const match = /^(?:https?:\/\/)?(?:www\.)?([^/?#\s]+)(\/[^?#]*)?/i.exec(address);
  const host = match?.[1]?.toLowerCase() ?? "";
  const path = match?.[2] ?? "";
  // "D.No. 6-2-118" is a door.
  if (path === "" && !/^https?:|^www\./i.test(address) && /^\p{L}\./u.test(host)) return false;
  if (!host.includes(".") || /^(?:google|maps\.google|goo\.gl|apple|fontawesome|overleaf|wa)\./.test(host))
    return false;
  // Names of tools look like addresses: Node.js, ASP.net, socket.io.
  if (
    !/^https?:|^www\./i.test(address) &&
    path === "" &&
    /^(?:asp|vb|ado|ml|socket|node|next|vue|draw|d3|three)\.(?:net|io|js|me)$/i.test(host)
  )
    return false;
  return path.split("/").filter((part) => part !== "").length <= 2;
}

/** "LinkedIn: someone", "Github:// someone": the address made from network and handle. */
function handleLink(text: string, early: boolean): string | undefined {
  const short = early ? /^in\/([\w-]{3,60})$/i.exec(text.trim())?.[1] : undefined;
  if (short !== undefined) return `https://linkedin.com/in/${short}`;
  const match =
    /^\W*(linkedin|github|gitlab|twitter|kaggle|medium|quora|facebook|bitbucket|behance|dribbble|orcid|xing)(?:\.com)?\s*(?::\/\/|:|\||-|–|\/)\s*@?([\w.@-]{3,40})\s*$/i.exec(
      text,
    );
  const [, network, handle] = match ?? [];
  if (
    network === undefined ||
    handle === undefined ||
    LINK_WORD.test(handle) ||
    (!early && !text.includes("://") && !text.includes(":"))
  )
    return undefined;
  const host = PROFILE_HOSTS.find(([pattern]) => pattern.test(network.toLowerCase()));
  return host ? `https://${host[1]}${handle}` : undefined;
}

/** "LinkedIn | Website" are two links, and no handle. */
const LINK_WORD =
  /^(?:linkedin|github|gitlab|twitter|kaggle|medium|web|website|webseite|homepage|page|portfolio|blog|profile?|profil|perfil|link|online|site|e-?mail|mail|phone|resume|cv)$/i;

const NETWORK =
  /^(?:linkedin|github|gitlab|twitter|kaggle|medium|quora|facebook|bitbucket|behance|dribbble|orcid|xing)$/i;

/** "LinkedIn" over or beside "someone", where no link tells more. */
function labelledHandle(text: string, cell: Cell, row: Row, above: Row | undefined): string | undefined {
  if (!/^[\w.-]{3,40}$/.test(text) || NETWORK.test(text) || headingOf(text) !== undefined) return undefined;
  if (cell.runs.some((run) => run.link !== undefined)) return undefined;
  const beside = row.cells[row.cells.indexOf(cell) - 1];
  const over = above?.cells.find((one) => Math.abs(one.x - cell.x) < 3);
  const network = [over, beside]
    .map((label) => label?.text.replace(/\s*:$/, "") ?? "")
    .find((label) => NETWORK.test(label));
  return network === undefined ? undefined : handleLink(`${network}: ${text}`, true);
}
