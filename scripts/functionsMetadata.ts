import { readFileSync } from "node:fs";
import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { translator, type Key, type Language } from "../src/i18n";

export interface FunctionEntry {
  id: string;
  name: string;
  description: string;
  parameters: { name: string; description: string; optional?: boolean }[];
}

export const functionsSource = path.resolve(__dirname, "../src/functions/functions.ts");

/** The functions' metadata: JSDoc for the shape, the dictionary (`fn.*`) for every text a person sees in the formula wizard. */
export async function functionsMetadata(language: Language = "vi"): Promise<{ functions: FunctionEntry[] }> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(functionsSource);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  const text = translator(language);
  const metadata = JSON.parse(metadataJson) as { functions: FunctionEntry[] };
  for (const entry of metadata.functions) {
    entry.description = text(`fn.${entry.id}` as Key);
    for (const parameter of entry.parameters)
      parameter.description = text(`fn.${entry.id}.${parameter.name}` as Key);
  }
  return metadata;
}

/** Source of the functions, for tests that look at their tags. */
export const functionsText = (): string => readFileSync(functionsSource, "utf8");
