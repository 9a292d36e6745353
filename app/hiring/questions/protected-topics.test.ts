import { describe, expect, it } from "vitest";
import { OFF_LIMITS, PROTECTED_TOPICS, protectedTopicOf } from "./protected-topics.ts";

const TOUCHES = [
  ["age", "She is 54, would she keep up?"],
  ["age", "He must be over 50"],
  ["age", "in his late fifties, good with SQL"],
  ["age", "A 58-year-old engineer"],
  ["age", "Maybe too young for the team"],
  ["family", "She is pregnant, starts in May"],
  ["family", "has two small children"],
  ["family", "has small kids, may not travel"],
  ["family", "Recently married"],
  ["family", "moves because of her husband"],
  ["health", "Has ADHD and needs breaks"],
  ["health", "was on sick leave last year"],
  ["health", "asked about his illness"],
  ["origin", "Strong accent, hard to follow"],
  ["origin", "not a native speaker"],
  ["origin", "asked about her nationality"],
  ["religion", "He is Muslim and fasts"],
  ["religion", "wears a headscarf"],
  ["orientation", "I think he is gay"],
] as const;

const HARMLESS = [
  "age of the table: partitions older than 30 days are dropped",
  "parent-child hierarchy modelled as a recursive CTE",
  "children of the node are loaded lazily",
  "each parent has two children in the tree",
  "has children nodes in the DAG",
  "family of models, one per market",
  "column family in Bigtable",
  "race condition between two writers",
  "native SQL instead of the ORM",
  "cloud-native, native queries, native speaker of nothing",
  "health check on every pod, their health endpoint was wrong",
  "disabled the index before the load",
  "the trigger is disabled",
  "married the two data sets on customer id",
  "orphaned rows, master and slave replicas",
  "They are 40 tables and 30 dashboards",
  "they are 20 minutes late with the batch",
  "He is 80% sure of the estimate",
  "a 20-year-old codebase in COBOL",
  "data retention of 10 years, aging of receivables by 30/60/90",
  "normalised by age group and region of the customers",
  "customers of origin, origin of the event, CORS origin",
  "gender pay gap analysis with a regression",
  "straight join, straight to production",
  "pipeline is straight forward",
  "cross join, cross validation, she drew a cross",
  "religiously writes tests",
  "depression of the conversion rate after the launch",
  "burn-down and burn rate of the team",
  "said “I kept the mother table and its child tables”",
  "too old for the cache: entries past their TTL",
  "singleton parent process forks small children processes",
  "is 10x faster, was 50 GB",
  "Takes the German market first, then the French one",
];

describe("a line that touches what an interview keeps out of", () => {
  it.each(TOUCHES)("is told by its topic: %s, %s", (topic, line) => {
    expect(protectedTopicOf(line)?.topic.topic).toBe(topic);
  });

  it.each(HARMLESS)("is not seen in %s", (line) => {
    expect(protectedTopicOf(line)).toBeNull();
  });

  it("names each topic once, with what to ask instead", () => {
    expect(OFF_LIMITS.map(({ topic }) => topic)).toEqual([...PROTECTED_TOPICS]);
    for (const { instead } of OFF_LIMITS) expect(instead.length).toBeGreaterThan(20);
  });
});
