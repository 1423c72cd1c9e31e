import { readFileSync } from "node:fs";
import ts from "typescript";

/** A member of a class of Office.js as the types declare it. */
export interface ReferenceMember {
  readonly name: string;
  readonly kind: "property" | "method" | "event";
  /** A property that add-ins set. */
  readonly settable: boolean;
  /** The requirement set that brought it, with its version: `ExcelApi 1.9`. */
  readonly set: string;
}

/** Classes of the namespace Excel, in the order of the types, with their members by name. */
export type Reference = ReadonlyMap<string, ReadonlyMap<string, ReferenceMember>>;

const OPENING = "\ndeclare namespace Excel {";
const CLOSING = "\n}\n";
/** `[Api set: ExcelApi 1.1 for get, 1.8 for set]` is of 1.1. */
const API_SET = /\[Api set: (?<set>\w+ [\w.]*\w)/u;

/** What the types that the project is checked against say: all classes that stand for an object of the workbook. */
export function readReference(): Reference {
  const text = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");
  const start = text.indexOf(OPENING);
  // The namespaces of the other applications are left aside unread: they are five sixths of the file.
  const excel = text.slice(start, text.indexOf(CLOSING, start) + CLOSING.length);
  const [namespace] = ts.createSourceFile("excel.d.ts", excel, ts.ScriptTarget.Latest).statements;
  if (
    !namespace ||
    !ts.isModuleDeclaration(namespace) ||
    !namespace.body ||
    !ts.isModuleBlock(namespace.body)
  )
    throw new Error("The types of Office.js have no namespace Excel.");
  return new Map(
    namespace.body.statements
      .filter((statement) => ts.isClassDeclaration(statement))
      .filter(isClientObject)
      .map((declared) => [declared.name?.text ?? "", membersOf(declared, excel)]),
  );
}

function isClientObject({ heritageClauses }: ts.ClassDeclaration): boolean {
  return (heritageClauses ?? [])
    .flatMap(({ types }) => [...types])
    .some(
      ({ expression }) =>
        ts.isPropertyAccessExpression(expression) && expression.name.text === "ClientObject",
    );
}

function membersOf(declared: ts.ClassDeclaration, text: string): ReadonlyMap<string, ReferenceMember> {
  const ofClass = apiSetOf(declared, text) ?? "";
  const members = new Map<string, ReferenceMember>();
  for (const member of declared.members) {
    if (!member.name || !ts.isIdentifier(member.name)) continue;
    const name = member.name.text;
    // The first of several signatures is the oldest.
    if (!members.has(name))
      members.set(name, { name, ...formOf(member), set: apiSetOf(member, text) ?? ofClass });
  }
  return members;
}

function formOf(member: ts.ClassElement): Pick<ReferenceMember, "kind" | "settable"> {
  if (!ts.isPropertyDeclaration(member)) return { kind: "method", settable: false };
  if (isEventHandlers(member.type)) return { kind: "event", settable: false };
  const isReadOnly = member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) ?? false;
  return { kind: "property", settable: !isReadOnly };
}

function isEventHandlers(type: ts.TypeNode | undefined): boolean {
  return (
    type !== undefined &&
    ts.isTypeReferenceNode(type) &&
    ts.isQualifiedName(type.typeName) &&
    type.typeName.right.text === "EventHandlers"
  );
}

/** As the comment above says it. */
function apiSetOf(node: ts.Node, text: string): string | undefined {
  const comments = (ts.getLeadingCommentRanges(text, node.pos) ?? []).map(({ pos, end }) =>
    text.slice(pos, end),
  );
  return API_SET.exec(comments.at(-1) ?? "")?.groups?.["set"];
}
