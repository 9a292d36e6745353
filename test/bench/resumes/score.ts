/** What stands in a resume, by a person's reading or by a program's. Dates are "YYYY", "YYYY-MM" or "present". */
export type Facts = {
  readonly name: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly links: readonly string[];
  readonly education: readonly Study[] | null;
  readonly employment: readonly Job[] | null;
  readonly skills: readonly string[] | null;
};

export type Study = {
  readonly school: string | null;
  readonly degree: string | null;
  readonly field: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly gpa: string | null;
  readonly optional?: boolean;
};

export type Job = {
  readonly company: string | null;
  readonly title: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly optional?: boolean;
};

export type Tally = { right: number; of: number };
export type Scores = Map<string, Tally>;

/** Compares one reading with the truth by the rules that stand in the data set, adding to the tallies. */
export function scoreResume(
  truth: Facts,
  read: Facts,
  scores: Scores,
  miss: (what: string) => void = () => undefined,
): void {
  const count = (field: string, right: boolean, detail = ""): void => {
    const tally = scores.get(field) ?? { right: 0, of: 0 };
    tally.of += 1;
    if (right) tally.right += 1;
    else miss(`${field}: ${detail}`);
    scores.set(field, tally);
  };
  count("name", normal(truth.name ?? "") === normal(read.name ?? ""), `${truth.name} <> ${read.name}`);
  const contacts = [
    ["email", truth.emails, read.emails, sameEmail],
    ["phone", truth.phones, read.phones, samePhone],
    ["link", truth.links, read.links, sameLink],
  ] as const;
  for (const [field, wanted, found, same] of contacts) {
    const [first] = found;
    const right =
      wanted.length === 0
        ? first === undefined
        : first !== undefined && wanted.some((one) => same(one, first));
    count(`${field} (file)`, right, `${wanted.join(" ")} <> ${found.join(" ")}`);
    for (const value of wanted)
      count(
        `${field} recall`,
        found.some((one) => same(value, one)),
        value,
      );
    for (const value of found)
      count(
        `${field} precision`,
        wanted.some((one) => same(one, value)),
        value,
      );
  }
  if (truth.education) scoreEducation(truth.education, read.education ?? [], count);
  if (truth.employment) scoreEmployment(truth.employment, read.employment ?? [], count);
  if (truth.skills) {
    const wanted = new Set(truth.skills.map(normal));
    const found = new Set(
      (read.skills ?? [])
        .flatMap(splitSkill)
        .map(normal)
        .filter((one) => one !== ""),
    );
    for (const skill of wanted) count("skill recall", found.has(skill), skill);
    for (const skill of found) count("skill precision", wanted.has(skill), skill);
  }
}

type Count = (field: string, right: boolean, detail?: string) => void;

function scoreEducation(truth: readonly Study[], read: readonly Study[], count: Count): void {
  const pairs = align(truth, read, (entry) => [entry.school, entry.degree]);
  countEntries("education", truth, read, pairs, count);
  for (const [index, study] of truth.entries()) {
    if (study.optional) continue;
    const found = pairs.get(index);
    const told = `${JSON.stringify(study)} <> ${JSON.stringify(found)}`;
    if (study.school !== null) count("school", sameName(study.school, found?.school), told);
    if (study.degree !== null) count("degree", sameDegree(study.degree, found?.degree), told);
    const subject = normal(`${found?.degree ?? ""} ${found?.field ?? ""}`);
    if (study.field !== null)
      count("field of study", found !== undefined && subject.includes(normal(study.field)), told);
    if (study.gpa !== null) count("grade", number(study.gpa) === number(found?.gpa ?? ""), told);
    countDates("education", study, found, count);
  }
}

function scoreEmployment(truth: readonly Job[], read: readonly Job[], count: Count): void {
  const pairs = align(truth, read, (entry) => [entry.company, entry.title]);
  countEntries("employment", truth, read, pairs, count);
  for (const [index, job] of truth.entries()) {
    if (job.optional) continue;
    const found = pairs.get(index);
    const told = `${JSON.stringify(job)} <> ${JSON.stringify(found)}`;
    if (job.company !== null) count("company", sameName(job.company, found?.company), told);
    if (job.title !== null) count("title", sameName(job.title, found?.title), told);
    countDates("employment", job, found, count);
  }
}

type Dated = { readonly start: string | null; readonly end: string | null; readonly optional?: boolean };

function countEntries<T extends Dated>(
  kind: string,
  truth: readonly T[],
  read: readonly T[],
  pairs: Map<number, T>,
  count: Count,
): void {
  for (const [index, entry] of truth.entries()) {
    if (!entry.optional) count(`${kind} entry recall`, pairs.has(index), JSON.stringify(entry));
  }
  const required = new Set([...pairs].filter(([index]) => !truth[index]?.optional).map(([, entry]) => entry));
  const optional = new Set([...pairs].filter(([index]) => truth[index]?.optional).map(([, entry]) => entry));
  for (const entry of read) {
    if (!optional.has(entry)) count(`${kind} entry precision`, required.has(entry), JSON.stringify(entry));
  }
}

function countDates(kind: string, truth: Dated, found: Dated | undefined, count: Count): void {
  for (const side of ["start", "end"] as const) {
    const wanted = truth[side];
    if (wanted === null) continue;
    const got = found?.[side] ?? "";
    const told = `${side} ${JSON.stringify(truth)} <> ${JSON.stringify(found)}`;
    count(`${kind} years`, got.slice(0, 4) === wanted.slice(0, 4), told);
    if (/^\d{4}-\d\d/.test(wanted)) count(`${kind} months`, got.slice(0, 7) === wanted.slice(0, 7), told);
  }
}

/** One true entry to one read entry, the most alike first. */
function align<T extends Dated>(
  truth: readonly T[],
  read: readonly T[],
  names: (entry: T) => (string | null)[],
): Map<number, T> {
  const candidates: { index: number; entry: T; score: number }[] = [];
  for (const [index, wanted] of truth.entries()) {
    for (const entry of read) {
      const alike = names(wanted).map((name, place) =>
        ratio(normal(name ?? ""), normal(names(entry)[place] ?? "")),
      );
      const years = (["start", "end"] as const).filter(
        (side) => wanted[side] && wanted[side]?.slice(0, 4) === entry[side]?.slice(0, 4),
      );
      const score = alike.reduce((sum, one) => sum + one, 0) + 0.3 * years.length;
      if (alike.some((one) => one >= 0.6) || score >= 1.2) candidates.push({ index, entry, score });
    }
  }
  const pairs = new Map<number, T>();
  const taken = new Set<T>();
  for (const { index, entry } of candidates.toSorted((one, other) => other.score - one.score)) {
    if (pairs.has(index) || taken.has(entry)) continue;
    pairs.set(index, entry);
    taken.add(entry);
  }
  return pairs;
}

export function normal(text: string): string {
  return text
    .normalize("NFKC")
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function sameEmail(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function samePhone(one: string, other: string): boolean {
  const [a, b] = [one, other].map((phone) => phone.replace(/\D/g, ""));
  if (a === undefined || b === undefined || Math.min(a.length, b.length) < 7) return false;
  return Math.abs(a.length - b.length) <= 3 && (a.endsWith(b) || b.endsWith(a));
}

function sameLink(one: string, other: string): boolean {
  const level = (link: string): string =>
    link
      .toLowerCase()
      .replace(/^[a-z]+:\/\//, "")
      .replace(/^www\./, "")
      .replace(/\/+$/, "");
  return level(one) === level(other);
}

function sameName(truth: string, read: string | null | undefined): boolean {
  const [wanted, got] = [normal(truth), normal(read ?? "")];
  if (got === "") return false;
  return (
    wanted === got || ratio(wanted, got) >= 0.85 || (got.includes(wanted) && got.length <= wanted.length + 12)
  );
}

const DEGREE_CLASSES: readonly (readonly [string, RegExp])[] = [
  ["phd", /^(?:ph ?d|doctor of philosophy|doctorate|doctor|d ?phil)\b/],
  ["mba", /^(?:m ?b ?a|master of business administration)\b/],
  ["meng", /^(?:m ?eng|master of engineering)\b/],
  ["ms", /^(?:m ?sc?|master of science)\b/],
  ["ma", /^(?:m ?a|master of arts)\b/],
  ["btech", /^(?:b ?tech|bachelor of technology)\b/],
  ["beng", /^(?:b ?eng?|bachelor of engineering)\b/],
  ["bs", /^(?:b ?sc?|bachelor of science)\b/],
  ["ba", /^(?:b ?a|bachelor of arts)\b/],
  ["master", /^master/],
  ["bachelor", /^bachelor/],
];

function sameDegree(truth: string, read: string | null | undefined): boolean {
  const classOf = (degree: string): string | undefined =>
    DEGREE_CLASSES.find(([, form]) => form.test(normal(degree)))?.[0];
  const wanted = classOf(truth);
  return (wanted !== undefined && wanted === classOf(read ?? "")) || sameName(truth, read);
}

function number(grade: string): number {
  return Number(/\d+(?:[.,]\d+)?/.exec(grade)?.[0]?.replace(",", ".") ?? Number.NaN);
}

function splitSkill(skill: string): string[] {
  return skill.replace(/^[^:,;]{1,40}:\s*/, "").split(/[,;•|]/);
}

/** Likeness of two texts as Python's difflib has it: twice the matching characters over all of them. */
export function ratio(one: string, other: string): number {
  if (one === "" || other === "") return 0;
  return (2 * matching(one, other)) / (one.length + other.length);
}

function matching(one: string, other: string): number {
  let best = 0;
  let atOne = 0;
  let atOther = 0;
  let lengths: number[] = [];
  for (let i = 0; i < one.length; i += 1) {
    const next: number[] = [];
    for (let j = 0; j < other.length; j += 1) {
      if (one[i] !== other[j]) continue;
      const length = (lengths[j - 1] ?? 0) + 1;
      next[j] = length;
      if (length > best) [best, atOne, atOther] = [length, i - length + 1, j - length + 1];
    }
    lengths = next;
  }
  if (best === 0) return 0;
  return (
    best +
    matching(one.slice(0, atOne), other.slice(0, atOther)) +
    matching(one.slice(atOne + best), other.slice(atOther + best))
  );
}
