import type { SeedQuestion } from "../question-type.ts";
import { aboveTheBar } from "./distsys/above-the-bar.ts";
import { atTheBar } from "./distsys/at-the-bar.ts";
import { warmUp } from "./distsys/warm-up.ts";

export const questions: readonly SeedQuestion[] = [...warmUp, ...atTheBar, ...aboveTheBar];
