import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const root = path.resolve(__dirname, "../..");
const files = readdirSync(path.join(root, "src"), { encoding: "utf8", recursive: true })
  .filter((file) => /\.tsx?$/u.test(file))
  .map((file) => path.join("src", file));

/** What a file imports of `src`, types and lazy parts included. */
function importsOf(file: string): string[] {
  const from = path.join(root, file);
  return ts.preProcessFile(readFileSync(from, "utf8")).importedFiles.flatMap(({ fileName }) => {
    const found = ts.resolveModuleName(
      fileName,
      from,
      {
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        jsx: ts.JsxEmit.ReactJSX,
      },
      ts.sys,
    ).resolvedModule;
    return found && !found.isExternalLibraryImport ? [path.relative(root, found.resolvedFileName)] : [];
  });
}

/** Takes away whoever imports nothing that is left, again and again: what then remains leads into a circle. */
function inCircles(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const left = new Map(imports);
  let before: number;
  do {
    before = left.size;
    for (const [file, imported] of left) if (!imported.some((other) => left.has(other))) left.delete(file);
  } while (left.size < before);
  return [...left.keys()];
}

test("no file of src imports itself by way of others, not even for a type", () => {
  expect(files.length).toBeGreaterThan(300);
  const imports = new Map(files.map((file) => [file, importsOf(file)]));
  expect([...imports.values()].flat().length).toBeGreaterThan(files.length);
  expect(inCircles(imports)).toEqual([]);
});

test("a circle would be found, with what leads into it", () => {
  const imports = new Map([
    ["a", ["b"]],
    ["b", ["c", "d"]],
    ["c", ["b"]],
    ["d", []],
  ]);
  expect(inCircles(imports)).toEqual(["a", "b", "c"]);
});
