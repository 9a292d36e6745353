import { z } from "zod";
import { BankFileSchema } from "../questions/bank-file.ts";
import { RubricFileSchema } from "../rubrics/rubric-file.ts";

/** What can be exported and imported as a file, by the name in its address. */
const SCHEMAS = { rubric: RubricFileSchema, questions: BankFileSchema } as const;

/**
 * What a file of a format must look like, as a JSON Schema (draft 2020-12), made from the schema that reads the file. Null
 * for a format that there is not.
 */
export function fileFormat(format: string): object | null {
  const schema = Object.entries(SCHEMAS).find(([name]) => name === format)?.[1];
  return schema ? z.toJSONSchema(schema, { io: "input" }) : null;
}
