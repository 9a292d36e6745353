import { parseArgs } from "node:util";
import { tableOf } from "../bench/figures.ts";
import { ARM_NAMES, ARMS, type Arm } from "./arms.ts";
import { asJson, differenceOf, figureOf, type ArmSums, type Estimate, type FigureName } from "./figures.ts";
import { simulate } from "./simulate.ts";
import { WORLDS } from "./worlds.ts";

/** The arms that are worth holding against each other where something is broken. */
const COMPARED: readonly Arm[] = ["fixed", "fixedWeighted", "unplanned", "ours"];
/** The other worlds take this share of the candidates, so that all of it ends in bearable time. */
const SHARE_ELSEWHERE = 0.25;

/** `npm run simulate -- [--candidates N] [--seed N] [--json]`: the shipped engine and bank on synthetic loops. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      candidates: { type: "string", default: "6000" },
      seed: { type: "string", default: "1" },
      json: { type: "boolean", default: false },
    },
  });
  const candidates = wholeFrom("--candidates", values.candidates, 100);
  const seed = wholeFrom("--seed", values.seed, 0);
  const elsewhere = Math.max(100, 100 * Math.round((candidates * SHARE_ELSEWHERE) / 100));
  const main = { world: 0, candidates, arms: ARMS };
  const others = WORLDS.slice(1).map((_world, index) => {
    return { world: index + 1, candidates: elsewhere, arms: COMPARED };
  });
  const [first, ...rest] = await simulate(values.json ? [main] : [main, ...others], { seed });
  if (values.json) process.stdout.write(`${JSON.stringify(asJson(first!))}\n`);
  else process.stdout.write(`${mainTable(first!, candidates, seed)}\n\n${worldTable(rest, elsewhere)}\n`);
}

function wholeFrom(name: string, given: string, least: number): number {
  const value = Number(given);
  if (Number.isInteger(value) && value >= least) return value;
  throw new Error(`${name} takes a whole number from ${least}, not "${given}".`);
}

function mainTable(arms: ArmSums, candidates: number, seed: number): string {
  const rows = ARMS.map((arm) => {
    const sums = arms[arm]!;
    const of = (name: FigureName) => figureOf(name, sums);
    return [
      ARM_NAMES[arm],
      points(of("accuracy")),
      points(of("accuracyByMean")),
      plain(of("rmse")),
      plain(of("mustRmse")),
      points(of("repeats")),
      plain(of("holes")),
      points(of("badlyPitched")),
      points(of("intervalsHold")),
    ];
  });
  const head = [
    "",
    "right by model",
    "by mean",
    "rmse",
    "must rmse",
    "repeats",
    "holes",
    "badly pitched",
    "90 % holds",
  ];
  const { ours, unplanned, fixedWeighted } = arms;
  const gains = [
    ["over unplanned, means", differenceOf(["accuracy", ours!], ["accuracyByMean", unplanned!])],
    ["over unplanned, model", differenceOf(["accuracy", ours!], ["accuracy", unplanned!])],
    ["over the weighted kit", differenceOf(["accuracy", ours!], ["accuracy", fixedWeighted!])],
  ] as const;
  const lines = gains.map(([name, gain]) => `  ${name.padEnd(24)}${signed(gain)} points`);
  return [
    `${candidates} candidates, seed ${seed}; decisions in % with 95 % intervals, errors in standard deviations,`,
    "holes per candidate; badly pitched: the answer to be expected rounds to a 1 or to a 4.",
    "",
    tableOf([head, ...rows]),
    "",
    "Right decisions of ours by the model:",
    ...lines,
  ].join("\n");
}

function worldTable(worlds: readonly ArmSums[], candidates: number): string {
  const rows = worlds.map((arms, index) => {
    const gain = (arm: Arm) => signed(differenceOf(["accuracy", arms.ours!], ["accuracy", arms[arm]!]));
    return [
      WORLDS[index + 1]!.name,
      ...COMPARED.map(
        (arm) => `${points(figureOf("accuracy", arms[arm]!))} ${plain(figureOf("rmse", arms[arm]!))}`,
      ),
      gain("fixedWeighted"),
      gain("unplanned"),
    ];
  });
  const head = ["", ...COMPARED.map((arm) => ARM_NAMES[arm]), "ours - weighted", "ours - unplanned"];
  const about = WORLDS.slice(1).map((one) => `  ${one.name.padEnd(24)}${one.about}`);
  return [
    `Other worlds, ${candidates} candidates each: right decisions by the model and rmse; differences in points.`,
    "",
    tableOf([head, ...rows]),
    "",
    ...about,
  ].join("\n");
}

function points({ value, half }: Estimate): string {
  return `${(100 * value).toFixed(1)} ±${(100 * half).toFixed(1)}`;
}

function plain({ value, half }: Estimate): string {
  return `${value.toFixed(3)} ±${half.toFixed(3)}`;
}

function signed({ value, half }: Estimate): string {
  return `${value < 0 ? "" : "+"}${(100 * value).toFixed(1)} ±${(100 * half).toFixed(1)}`;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
