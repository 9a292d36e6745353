import { quoted } from "./plain-text.ts";
import type { ImportRecord } from "./records.ts";

/** A file of a zip by its path there. */
export type ZipFile = { readonly path: string };

/** An index over the files of a zip, made once for an import. */
export type ZipIndex = {
  readonly byPath: ReadonlyMap<string, string>;
  readonly byName: ReadonlyMap<string, readonly string[]>;
  readonly byAddress: ReadonlyMap<string, readonly string[]>;
};

const ADDRESS = /[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi;

/** Reads the paths of a zip: names as such, and every e-mail address that stands in a folder's or a file's name. */
export function indexZip(files: readonly ZipFile[]): ZipIndex {
  const byPath = new Map<string, string>();
  const byName = new Map<string, string[]>();
  const byAddress = new Map<string, string[]>();
  for (const { path } of files) {
    byPath.set(sameCase(path), path);
    push(byName, sameCase(path.replace(/^.*\//s, "")), path);
    const named = path.replace(/\.[a-z0-9]{1,5}$/i, "");
    const addresses = new Set(
      named.split("/").flatMap((part) => (part.match(ADDRESS) ?? []).map((address) => address.toLowerCase())),
    );
    for (const address of addresses) push(byAddress, address, path);
  }
  return { byPath, byName, byAddress };
}

function push(map: Map<string, string[]>, key: string, path: string): void {
  const list = map.get(key);
  if (list) list.push(path);
  else map.set(key, [path]);
}

function sameCase(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

export type MatchedDocuments = {
  readonly files: readonly {
    readonly path: string;
    readonly sourceId: string;
    readonly applicationId: string;
  }[];
  readonly warnings: readonly string[];
};

/**
 * The files of a zip that belong to a record: those it names, and those whose name or folder holds one of its
 * addresses. A name that several files have belongs to nobody in particular, and is told.
 */
export function matchDocuments(record: ImportRecord, zip: ZipIndex): MatchedDocuments {
  const files = new Map<string, { path: string; sourceId: string; applicationId: string }>();
  const warnings: string[] = [];
  for (const email of record.emails)
    for (const path of zip.byAddress.get(email) ?? [])
      files.set(path, { path, sourceId: "", applicationId: "" });
  for (const { fileName, sourceId, applicationId } of record.documents) {
    const exact = zip.byPath.get(sameCase(fileName));
    const named = exact ? [exact] : (zip.byName.get(sameCase(fileName.replace(/^.*\//s, ""))) ?? []);
    const own = named.filter((path) => files.has(path));
    const [path] = own.length > 0 ? own : named;
    const belongs = own.length > 0 || named.length === 1;
    if (path !== undefined && belongs) files.set(path, { path, sourceId, applicationId });
    else if (files.size === 0 || named.length > 1) warnings.push(missing(fileName, named.length));
  }
  return { files: [...files.values()], warnings };
}

function missing(fileName: string, count: number): string {
  const name = quoted(fileName.replace(/^.*\//s, "").slice(0, 80));
  return count > 1
    ? `${count} files of the zip are called ${name}. Put this person's into a folder named by their e-mail address.`
    : `${name} is in no zip of this import. Add it on the application's page, or import again with it.`;
}
