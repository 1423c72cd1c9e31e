import path from "node:path";
import ts from "typescript";

const root = path.resolve(__dirname, "../..");
/** What the manifest asks of `ExcelApi`: an Excel without it does not load the add-in. */
const FLOOR = 14;

/** A use of a member of Excel's API, with the version of `ExcelApi` in which the member came. */
interface Use {
  readonly member: string;
  readonly version: string;
  readonly file: string;
}

/** Every use in the add-in; the embedded workbook answers such uses and has none. */
function uses(): { found: Use[]; textOf: (file: string) => string } {
  const { config: written } = ts.readConfigFile(path.join(root, "tsconfig.json"), (file) =>
    ts.sys.readFile(file),
  ) as { config: unknown };
  const { options, fileNames } = ts.parseJsonConfigFileContent(written, ts.sys, root);
  const own = fileNames.filter((file) => /\/src\/(?!host\/)/u.test(file));
  const program = ts.createProgram(own, options);
  const checker = program.getTypeChecker();
  const found: Use[] = [];
  const visit = (node: ts.Node, file: string): void => {
    const [name, symbol] = memberOf(node, checker) ?? [];
    if (name !== undefined) {
      const [declaration] = symbol?.declarations ?? [];
      const isExcels = declaration?.getSourceFile().fileName.includes("@types/office-js") ?? false;
      const version = isExcels && /\[Api set: ExcelApi (1\.\d+)/u.exec(declaration?.getFullText() ?? "")?.[1];
      if (version) found.push({ member: name, version, file });
    }
    ts.forEachChild(node, (child) => visit(child, file));
  };
  for (const file of own) {
    const source = program.getSourceFile(file);
    if (source) visit(source, file);
  }
  return { found, textOf: (file) => program.getSourceFile(file)?.text ?? "" };
}

/** A member that is taken from an object, or given in one, as options are. */
function memberOf(
  node: ts.Node,
  checker: ts.TypeChecker,
): [name: string, symbol?: ts.Symbol | undefined] | undefined {
  if (ts.isPropertyAccessExpression(node)) return [node.name.text, checker.getSymbolAtLocation(node.name)];
  const isGiven = ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node);
  if (!isGiven || !ts.isIdentifier(node.name)) return undefined;
  const { text } = node.name;
  const wanted = checker.getContextualType(node.parent);
  return [text, wanted && checker.getNonNullableType(wanted).getProperty(text)];
}

test("what is newer than the manifest asks for is used only where Excel is asked whether it has it", () => {
  const { found, textOf } = uses();
  expect(new Set(found.map(({ member }) => member)).size).toBeGreaterThan(80);
  const isNewer = ({ version }: Use): boolean => Number(version.slice(2)) > FLOOR;
  const unasked = found.filter(
    (use) => isNewer(use) && !textOf(use.file).includes(`supports("${use.version}")`),
  );
  expect(
    unasked.map(({ member, version, file }) => `${member} ${version} in ${path.relative(root, file)}`),
  ).toEqual([]);
});
