// npm drops optional platform packages it cannot fetch and then rejects its own lock file; this finds that early,
// and any package that does not come from the registry.
import { readFileSync } from "node:fs";

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const faults = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  if (entry.resolved) faults.push(`${path || "the root"} names an address: ${entry.resolved}`);
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    const places = path ? [`${path}/node_modules/${name}`, `node_modules/${name}`] : [`node_modules/${name}`];
    const nested = Object.keys(lock.packages).some((known) => known.endsWith(`node_modules/${name}`));
    if (!places.some((place) => place in lock.packages) && !nested)
      faults.push(`${name}, optional for ${path || "the root"}, is missing`);
  }
}
if (faults.length > 0) {
  console.error(`package-lock.json cannot be installed everywhere:\n  ${faults.join("\n  ")}`);
  process.exit(1);
}
