import type { SeedQuestion } from "../question-type.ts";
import { questions as level3 } from "./comm/level-3.ts";
import { questions as levels1And2 } from "./comm/levels-1-and-2.ts";
import { questions as levels4And5 } from "./comm/levels-4-and-5.ts";

export const questions: readonly SeedQuestion[] = [...levels1And2, ...level3, ...levels4And5];
