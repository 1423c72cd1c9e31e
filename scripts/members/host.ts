import { readdirSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { Refusals } from "./refusals";

/** What a member of a class can be asked for; what it does nothing but refuse is not counted. */
export interface HostMember {
  readonly get: boolean;
  readonly set: boolean;
  readonly method: boolean;
  /** Sentences of the uses that it can refuse as `NotImplemented`. */
  readonly refuses: readonly string[];
}

/** A class of the embedded workbook that stands for one of Office.js, with what it has of the classes it extends. */
export interface HostClass {
  /** As the reference calls it. */
  readonly name: string;
  /** By wire name. */
  readonly members: ReadonlyMap<string, HostMember>;
  /** By the word in the library's `_Register…Event`. */
  readonly events: readonly string[];
  readonly isCollection: boolean;
  /** Wire names of what a bare `load()` brings. */
  readonly scalars: readonly string[];
}

const folder = path.resolve(__dirname, "../../src/host/objects");
const BASE = "HostObject";
/** Every object has it. */
const KEPT = "_KeepReference";
/** Stands for nothing, and so for no class. */
const NOTHING = "NullObject";

/** The classes of `src/host/objects` whose objects add-ins are handed. */
export function readHost(): readonly HostClass[] {
  const files = readdirSync(folder, { encoding: "utf8", recursive: true })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.join(folder, file));
  const program = ts.createProgram(files, OPTIONS, withoutPackages());
  const checker = program.getTypeChecker();
  const refusals = new Refusals(checker);
  return files
    .flatMap((file) => program.getSourceFile(file)?.statements.filter(ts.isClassDeclaration) ?? [])
    .filter((declared) => (ts.getCombinedModifierFlags(declared) & ts.ModifierFlags.Abstract) === 0)
    .flatMap(({ name }) => (name && checker.getSymbolAtLocation(name)) ?? [])
    .filter(({ name }) => name !== NOTHING)
    .flatMap((symbol) => describe(symbol, checker, refusals) ?? []);
}

const OPTIONS: ts.CompilerOptions = {
  noLib: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};

/** Reads the project's own files: what packages declare is no member of anything here, and takes as long again. */
function withoutPackages(): ts.CompilerHost {
  const host = ts.createCompilerHost(OPTIONS);
  host.resolveModuleNameLiterals = (names, from) =>
    names.map(({ text }) =>
      text.startsWith(".") ? ts.resolveModuleName(text, from, OPTIONS, host) : { resolvedModule: undefined },
    );
  return host;
}

/** Undefined for what is no object of the API. */
function describe(symbol: ts.Symbol, checker: ts.TypeChecker, refusals: Refusals): HostClass | undefined {
  const properties = checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol));
  if (!properties.some(({ name }) => name === KEPT)) return undefined;
  const own = checker.getTypeOfSymbol(symbol);
  const reference = typeOf("reference", own, checker);
  const items = properties.find(({ name }) => name === "items")?.valueDeclaration?.parent;
  return {
    name: reference?.isStringLiteral() ? reference.value : symbol.name.replace(/Object$/u, ""),
    members: new Map([
      ...properties
        .filter(({ name }) => /^_?[A-Z]/u.test(name) && name !== KEPT)
        .map((property) => [property.name, formOf(property, refusals)] as const),
      ...namesIn("functions", own, checker).map((name) => [name, METHOD] as const),
    ]),
    events: namesIn("events", own, checker),
    isCollection: items !== undefined && ts.isClassDeclaration(items) && items.name?.text !== BASE,
    scalars: wordsIn(initializerOf(checker.getPropertyOfType(own, "scalars")), checker),
  };
}

/** What functions of Excel refuse, their result says. */
const METHOD: HostMember = { get: false, set: false, method: true, refuses: [] };

/** What a static object has. */
function namesIn(name: string, of: ts.Type, checker: ts.TypeChecker): string[] {
  const listed = typeOf(name, of, checker);
  return listed ? checker.getPropertiesOfType(listed).map((property) => property.name) : [];
}

/** Of a static member. */
function typeOf(name: string, of: ts.Type, checker: ts.TypeChecker): ts.Type | undefined {
  const property = checker.getPropertyOfType(of, name);
  return property && checker.getTypeOfSymbol(property);
}

function initializerOf(symbol: ts.Symbol | undefined): ts.Expression | undefined {
  const declared = symbol?.valueDeclaration;
  return declared && ts.isPropertyDeclaration(declared) ? declared.initializer : undefined;
}

/** The texts in a written array, and in those that it takes in. */
function wordsIn(array: ts.Expression | undefined, checker: ts.TypeChecker): readonly string[] {
  if (array && ts.isPropertyAccessExpression(array))
    return wordsIn(initializerOf(checker.getSymbolAtLocation(array)), checker);
  if (!array || !ts.isArrayLiteralExpression(array))
    throw new Error(`The scalars of a class are no written list: ${array?.getText()}`);
  return array.elements.flatMap((element) => {
    if (ts.isSpreadElement(element)) return wordsIn(element.expression, checker);
    return ts.isStringLiteral(element) ? [element.text] : [];
  });
}

function formOf({ declarations }: ts.Symbol, refusals: Refusals): HostMember {
  const answering = (declarations ?? [])
    .map((declared) => ({ declared, refuses: [...refusals.from(declared)] }))
    .filter(({ declared, refuses }) => refuses.length === 0 || !onlyThrows(declared));
  const has = (isKind: (node: ts.Node) => boolean): boolean =>
    answering.some(({ declared }) => isKind(declared));
  return {
    get: has(ts.isGetAccessor),
    set: has(ts.isSetAccessor),
    method: has(ts.isMethodDeclaration),
    refuses: answering.flatMap(({ refuses }) => refuses),
  };
}

function onlyThrows(declared: ts.Declaration): boolean {
  const body = ts.isMethodDeclaration(declared) || ts.isAccessor(declared) ? declared.body : undefined;
  const [statement, ...others] = body?.statements ?? [];
  return statement !== undefined && others.length === 0 && ts.isThrowStatement(statement);
}
