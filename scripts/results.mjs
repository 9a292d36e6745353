// What the test runners wrote, as one count for each file: what passed, failed and was left out, and what failed why.
import { isAbsolute, relative } from "node:path";
import { stripVTControlCharacters } from "node:util";

/** Of what a test says of its failure, the beginning is told. */
const TOLD_AT_MOST = 600;

/** All files' counts as one. */
export function sum(files) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of files.values()) for (const key of Object.keys(counts)) counts[key] += file[key];
  return counts;
}

/** A report of Vitest. A file that could not be begun counts as one failure. */
export function ofVitest(report) {
  return new Map(
    report.testResults.map(({ name, status, message, assertionResults }) => {
      const having = (...states) => assertionResults.filter((one) => states.includes(one.status));
      const failed = having("failed");
      return [
        isAbsolute(name) ? relative(process.cwd(), name) : name,
        {
          passed: having("passed").length,
          failed: failed.length + (status === "failed" && failed.length === 0 ? 1 : 0),
          skipped: having("skipped", "pending", "todo").length,
          titles: [
            ...(message ? [`${name}: ${message}`] : []),
            ...failed.map(
              (one) => `${one.fullName}\n        ${one.failureMessages.join("\n").slice(0, TOLD_AT_MOST)}`,
            ),
          ],
        },
      ];
    }),
  );
}

/** A report of Playwright. A test that passed only when tried again by the runner itself counts as a failure. */
export function ofPlaywright(report) {
  const files = new Map();
  for (const spec of report.suites.flatMap(specsOf)) {
    const counts = files.get(spec.file) ?? { passed: 0, failed: 0, skipped: 0, titles: [] };
    files.set(spec.file, counts);
    for (const { status } of spec.tests)
      counts[{ expected: "passed", skipped: "skipped" }[status] ?? "failed"] += 1;
    if (!spec.ok) counts.titles.push(`${spec.file}:${spec.line} ${spec.title}\n        ${whyFailed(spec)}`);
  }
  return files;
}

function specsOf({ suites = [], specs = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

function whyFailed({ tests }) {
  const errors = tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors));
  return stripVTControlCharacters(errors.map(({ message }) => message).join("\n")).slice(0, TOLD_AT_MOST);
}
