import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { translator, type Key, type Language } from "../src/i18n";

export interface FunctionEntry {
  id: string;
  name: string;
  description: string;
  parameters: { name: string; description: string; optional?: boolean }[];
}

export const functionsSource = path.resolve(__dirname, "../src/functions/functions.ts");
const lockFile = path.resolve(__dirname, "../package-lock.json");
const keptShapes = path.resolve(__dirname, "../dist/cache/functions.json");

/** The functions' metadata: JSDoc for the shape, the dictionary (`fn.*`, `formula.parameter.*`) for every text a person sees in the formula wizard. */
export async function functionsMetadata(language: Language = "vi"): Promise<{ functions: FunctionEntry[] }> {
  const text = translator(language);
  const metadata = await functionShapes();
  for (const entry of metadata.functions) {
    entry.description = text(`fn.${entry.id}` as Key);
    for (const parameter of entry.parameters) {
      const { name } = parameter;
      parameter.description = text(`fn.${entry.id}.${name}` as Key);
      parameter.name = shownName(text(`formula.parameter.${name}` as Key), language);
    }
  }
  return metadata;
}

/** A parameter as Excel shows those of its own functions, in one word: "cụm_hoặc_đơn_vị". */
function shownName(label: string, language: Language): string {
  return label.toLocaleLowerCase(language).replaceAll(/\s+/gu, "_");
}

/**
 * Ids, parameters and types as the JSDoc gives them. They are kept beside the very source they were read from, because
 * the generator brings the whole TypeScript compiler with it, a second or two at every start.
 */
export async function functionShapes(): Promise<{ functions: FunctionEntry[] }> {
  const [source, packages] = [functionsText(), readFileSync(lockFile, "utf8")];
  try {
    const kept = JSON.parse(readFileSync(keptShapes, "utf8")) as Kept;
    if (kept.source === source && kept.packages === packages)
      return JSON.parse(kept.metadataJson) as { functions: FunctionEntry[] };
  } catch {
    // Nothing is kept yet.
  }
  const { generateCustomFunctionsMetadata } = await import("custom-functions-metadata");
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(functionsSource);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  try {
    mkdirSync(path.dirname(keptShapes), { recursive: true });
    writeFileSync(keptShapes, JSON.stringify({ source, packages, metadataJson } satisfies Kept));
  } catch {
    // It is read again next time.
  }
  return JSON.parse(metadataJson) as { functions: FunctionEntry[] };
}

interface Kept {
  readonly source: string;
  readonly packages: string;
  readonly metadataJson: string;
}

/** Source of the functions, for tests that look at their tags. */
export const functionsText = (): string => readFileSync(functionsSource, "utf8");
