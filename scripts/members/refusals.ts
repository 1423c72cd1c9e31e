import ts from "typescript";

/** Finds what a piece of code can refuse to do, wherever in the program it is refused. */
export class Refusals {
  private readonly known = new Map<ts.Node, Reach>();

  constructor(private readonly checker: ts.TypeChecker) {}

  /** The sentences of all `NotImplemented` that can come up when the code runs, whatever it is given. */
  from(start: ts.Declaration): ReadonlySet<string> {
    const sentences = new Set<string>();
    const reached = new Set<ts.Declaration>([start]);
    // Grows while it is gone through.
    for (const declared of reached) {
      const { refuses, runs } = this.within(declared);
      for (const sentence of refuses) sentences.add(sentence);
      for (const next of runs) reached.add(next);
    }
    return sentences;
  }

  private within(code: ts.Declaration): Reach {
    const known = this.known.get(code);
    if (known) return known;
    const reach: Reach = { refuses: [], runs: [] };
    const visit = (node: ts.Node): void => {
      if (ts.isNewExpression(node)) reach.refuses.push(...sentenceOf(node));
      if (ts.isIdentifier(node)) reach.runs.push(...this.runBy(node));
      ts.forEachChild(node, visit);
    };
    visit(code);
    this.known.set(code, reach);
    return reach;
  }

  /** The code that a name stands for, where it has some. */
  private runBy(name: ts.Identifier): readonly ts.Declaration[] {
    const symbol = this.checker.getSymbolAtLocation(name);
    const meant =
      symbol && (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? this.checker.getAliasedSymbol(symbol) : symbol;
    return (meant?.declarations ?? []).flatMap((declared) => {
      if (ts.isGetAccessor(declared)) return isAssigned(name) ? [] : [declared];
      if (ts.isSetAccessor(declared)) return isAssigned(name) ? [declared] : [];
      if (ts.isClassDeclaration(declared)) return ts.isNewExpression(name.parent) ? madeBy(declared) : [];
      return ts.isFunctionDeclaration(declared) || ts.isMethodDeclaration(declared) || isConstant(declared)
        ? [declared]
        : [];
    });
  }
}

interface Reach {
  readonly refuses: string[];
  readonly runs: ts.Declaration[];
}

/** Of `new HostError("NotImplemented", …)`, with … for what only the case tells. */
function sentenceOf({ expression, arguments: given }: ts.NewExpression): readonly string[] {
  const [code, sentence] = given ?? [];
  const isRefusal =
    ts.isIdentifier(expression) &&
    expression.text === "HostError" &&
    code !== undefined &&
    ts.isStringLiteral(code) &&
    code.text === "NotImplemented";
  if (!isRefusal || !sentence) return [];
  if (ts.isStringLiteralLike(sentence)) return [sentence.text];
  if (!ts.isTemplateExpression(sentence)) return [sentence.getText()];
  return [[sentence.head.text, ...sentence.templateSpans.map(({ literal }) => literal.text)].join("…")];
}

function isAssigned(name: ts.Identifier): boolean {
  const target = ts.isPropertyAccessExpression(name.parent) ? name.parent : name;
  const { parent } = target;
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === target &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  );
}

/** What runs when an object of a class is made. */
function madeBy({ members }: ts.ClassDeclaration): readonly ts.Declaration[] {
  return members.filter((member) => ts.isConstructorDeclaration(member) || ts.isPropertyDeclaration(member));
}

/** A table or function that a module keeps under a name. */
function isConstant(declared: ts.Declaration): boolean {
  return ts.isVariableDeclaration(declared) && ts.isSourceFile(declared.parent.parent.parent);
}
