import type { Facts, Job, Study } from "./score.ts";

const RANGE = /((?:19|20)\d\d)\s*[-–—]+\s*((?:19|20)\d\d|present|now|current)/i;

/** What regular expressions over the plain text make of a resume: the first line is the name, headings are words. */
export function readNaively(text: string): Facts {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const sections = new Map<string, string[]>();
  let section = "top";
  for (const line of lines) {
    const heading =
      /^(?:(?:work|professional)\s+)?(experience|employment|education|skills|projects|languages|awards|publications)\b.{0,12}$/i.exec(
        line,
      )?.[1];
    if (heading !== undefined) section = heading.toLowerCase().replace("employment", "experience");
    else sections.set(section, [...(sections.get(section) ?? []), line]);
  }
  const dated = (name: string): { line: string; above: string; start: string; end: string }[] =>
    (sections.get(name) ?? []).flatMap((line, index, all) => {
      const match = RANGE.exec(line);
      if (!match?.[1] || !match[2]) return [];
      const rest = line
        .replace(match[0], "")
        .replace(/[()\t]/g, " ")
        .trim();
      return [
        {
          line: rest,
          above: all[index - 1] ?? "",
          start: match[1],
          end: /\d/.test(match[2]) ? match[2] : "present",
        },
      ];
    });
  return {
    name: lines[0] ?? null,
    emails: [...text.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g)].map((match) => match[0]),
    phones: [...text.matchAll(/\+?\(?\d{2,4}\)?[\d ().-]{6,14}\d/g)].map((match) => match[0]),
    links: [...text.matchAll(/(?:https?:\/\/|www\.|linkedin\.com|github\.com)\S+/gi)].map(
      (match) => match[0],
    ),
    education: dated("education").map(({ line, above, start, end }): Study => {
      const [degree = null, field = null] = (line || above).split(/\s+in\s+|,\s*/);
      return { school: line === "" ? null : above, degree, field, start, end, gpa: null };
    }),
    employment: dated("experience").map(({ line, above, start, end }): Job => {
      const [title = null, company = above] = line.split(/,\s*|\s+at\s+|\t/);
      return { title, company, start, end };
    }),
    skills: (sections.get("skills") ?? [])
      .flatMap((line) => line.split(/[,;•|]/))
      .map((skill) => skill.trim()),
  };
}
