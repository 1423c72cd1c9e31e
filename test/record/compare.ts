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
  if (isList(before) && isList(after))
    return isRow(before, at) && isRow(after, at)
      ? Array.from({ length: Math.max(before.length, after.length) }, (_, index) =>
          differencesOf(before[index], after[index], `${at}[${index}]`),
        ).flat()
      : listDifferences(before, after, at);
  if (isRecord(before) && isRecord(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      differencesOf(before[key], after[key], `${at}/${key}`),
    );
  }
  return before === after ? [] : [{ at, before, after }];
}

/** A row of a sheet: each of its values has its place. What was printed is a list of lines. */
function isRow(values: readonly Json[], at: string): boolean {
  return !at.startsWith("/stdout") && values.every((value) => !isList(value) && !isRecord(value));
}

/** Items that both lists have are no difference wherever they stand; that their order is another is said once. */
function listDifferences(before: readonly Json[], after: readonly Json[], at: string): Difference[] {
  const gone = without(before, after);
  const come = without(after, before);
  if (gone.length === 0 && come.length === 0) {
    const moved = before.filter((item, index) => !isSame(item, after[index]));
    return moved.length === 0
      ? []
      : [{ at: `${at} in another order`, before: moved.length, after: moved.length }];
  }
  // As many as before: each is taken for the one it replaces.
  if (gone.length === come.length)
    return gone.flatMap(({ item, index }, turn) => differencesOf(item, come[turn]?.item, `${at}[${index}]`));
  return [
    ...gone.map(({ item, index }) => ({ at: `${at}[${index}]`, before: item, after: undefined })),
    ...come.map(({ item, index }) => ({ at: `${at}[${index}]`, before: undefined, after: item })),
  ];
}

/** Items, with their places, of which the other list has too few. */
function without(items: readonly Json[], others: readonly Json[]): { item: Json; index: number }[] {
  const left = new Map<string, number>();
  for (const item of others) left.set(JSON.stringify(item), (left.get(JSON.stringify(item)) ?? 0) + 1);
  return items.flatMap((item, index) => {
    const text = JSON.stringify(item);
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count > 0 ? [] : [{ item, index }];
  });
}

function isSame(a: Json, b: Json | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
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
