/**
 * Compares two records (see record.ts): `node scripts/run.mjs test/record/compare.ts <folder a> <folder b> [--most <number>]`.
 * Prints where they differ, before and after, and exits 1 when they do.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { isList, isRecord, type Json } from "./json";

/** A place where two records differ. */
interface Difference {
  readonly at: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { most: { type: "string", default: "20" } },
  });
  const [a, b] = positionals;
  if (a === undefined || b === undefined)
    throw new Error("usage: compare.ts <folder a> <folder b> [--most <number>]");
  const names = [...new Set([...recordsIn(a), ...recordsIn(b)])].sort();
  let changed = 0;
  for (const name of names) {
    const differences = differencesOf(read(a, name), read(b, name), "");
    if (differences.length === 0) continue;
    changed += 1;
    const most = Number(values.most);
    process.stdout.write(`${name}: ${differences.length} different\n`);
    for (const { at, before, after } of differences.slice(0, most)) {
      process.stdout.write(`  ${at}\n    - ${short(before)}\n    + ${short(after)}\n`);
    }
    if (differences.length > most) process.stdout.write(`  … ${differences.length - most} more\n`);
  }
  process.stdout.write(`${names.length} records, ${changed} different\n`);
  return changed === 0 ? 0 : 1;
}

function recordsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
}

function read(folder: string, name: string): Json | undefined {
  const file = path.join(folder, name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Json) : undefined;
}

function differencesOf(before: Json | undefined, after: Json | undefined, at: string): Difference[] {
  if (isList(before) && isList(after)) {
    return Array.from({ length: Math.max(before.length, after.length) }, (_, index) =>
      differencesOf(before[index], after[index], `${at}[${index}]`),
    ).flat();
  }
  if (isRecord(before) && isRecord(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      differencesOf(before[key], after[key], `${at}/${key}`),
    );
  }
  return before === after ? [] : [{ at, before, after }];
}

function short(value: Json | undefined): string {
  const text = value === undefined ? "(nothing)" : JSON.stringify(value);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

try {
  process.exitCode = main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
