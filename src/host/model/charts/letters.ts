import {
  allElements,
  append,
  childNamed,
  childrenNamed,
  copyOf,
  element,
  elementsOf,
  insertInOrder,
  remove,
  setAttribute,
  setText,
  type XmlElement,
} from "../../package";
import { lettersElement } from "./blank";
import type { ChartNode } from "./node";
import { FILL_NAMES, orderIn } from "./schema";

/** Letters of a text from one place on (from 0) up to another, that one left out. */
export interface LetterSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * The letters of a part of a chart: in `tx/rich` where it has a text of its own, in `txPr` where the text comes from elsewhere.
 * What is not said there is said for the whole chart.
 */
export class Letters {
  constructor(
    private readonly node: ChartNode,
    /** What says it where this part does not, the nearest first; the `chartSpace` last. */
    private readonly around: readonly ChartNode[] = [],
    /** Only these letters of the part's own text. */
    private readonly span?: LetterSpan,
  ) {}

  /** An attribute (`sz`, `b`, `i`, `u`) as it is for all letters; undefined where nobody says. */
  attribute(name: string): string | undefined {
    const said = [this, ...this.around.map((node) => new Letters(node))].map((letters) => letters.own(name));
    return said.find((value) => value !== undefined);
  }

  /** The same, only where this part says it itself. */
  own(name: string): string | undefined {
    return this.said().find((run) => run.attributes[name] !== undefined)?.attributes[name];
  }

  /** A child (`a:latin`, `a:solidFill`), in the same way. */
  child(name: string): XmlElement | undefined {
    const runs = [this, ...this.around.map((node) => new Letters(node))].flatMap((letters) => letters.said());
    return runs.map((run) => childNamed(run, name)).find((found) => found !== undefined);
  }

  setAttribute(name: string, value: string | number | undefined): void {
    for (const run of this.runs()) setAttribute(run, name, value);
  }

  /** Puts a child into every run; a fill takes the place of another. */
  put(child: XmlElement): void {
    const replaced = FILL_NAMES.includes(child.name) ? FILL_NAMES : [child.name];
    for (const run of this.runs()) {
      for (const old of elementsOf(run)) if (replaced.includes(old.name)) remove(old);
      insertInOrder(run, copyOf(child), orderIn(run.name));
    }
  }

  /** Everything that says how letters look, the nearest to them first. */
  private said(): XmlElement[] {
    const rich = this.node.at("tx", "rich").find();
    const around = this.node.child("txPr").find();
    if (rich && this.span)
      return spannedRuns(rich, this.span).flatMap((run) => childNamed(run, "a:rPr") ?? []);
    const inRich = rich ? [...allElements(rich, "a:rPr"), ...allElements(rich, "a:defRPr")] : [];
    return [...inRich, ...(around ? allElements(around, "a:defRPr") : [])];
  }

  private runs(): XmlElement[] {
    const rich = this.node.at("tx", "rich");
    if (rich.isThere && this.span) {
      const own = rich.make();
      splitRuns(own, this.span);
      return spannedRuns(own, this.span).map((run) => childOf(run, "a:rPr"));
    }
    if (rich.isThere) return childrenNamed(rich.make(), "a:p").flatMap(runsOf);
    const around = this.node.child("txPr");
    if (!around.isThere) this.node.put(lettersElement());
    return childrenNamed(around.make(), "a:p").flatMap(runsOf);
  }
}

/** Runs of a text with the place of each; the end of a line counts as a letter. */
function* placedRuns(
  rich: XmlElement,
): Generator<{ readonly run: XmlElement; readonly from: number; readonly to: number }> {
  let from = 0;
  for (const paragraph of childrenNamed(rich, "a:p")) {
    for (const run of elementsOf(paragraph)) {
      const length = run.name === "a:br" ? 1 : (childNamed(run, "a:t")?.text.length ?? 0);
      if (run.name === "a:r") yield { run, from, to: from + length };
      from += length;
    }
    from += 1;
  }
}

function spannedRuns(rich: XmlElement, { start, end }: LetterSpan): XmlElement[] {
  return [...placedRuns(rich)].filter(({ from, to }) => from < end && to > start).map(({ run }) => run);
}

/** Divides the runs at both ends of a span. */
function splitRuns(rich: XmlElement, { start, end }: LetterSpan): void {
  for (const at of [start, end])
    for (const { run, from, to } of [...placedRuns(rich)]) if (from < at && at < to) splitRun(run, at - from);
}

function splitRun(run: XmlElement, at: number): void {
  const { parent } = run;
  const letters = childNamed(run, "a:t");
  if (!parent || !letters) return;
  const rest = copyOf(run);
  const { text } = letters;
  setText(letters, text.slice(0, at));
  const others = childNamed(rest, "a:t");
  if (others) setText(others, text.slice(at));
  parent.children.splice(parent.children.indexOf(run) + 1, 0, rest);
  rest.parent = parent;
}

/** What says how the letters of a paragraph look, made where it is missing. */
function runsOf(paragraph: XmlElement): XmlElement[] {
  const own = childOf(paragraph, "a:pPr");
  const runs = elementsOf(paragraph).filter(({ name }) => name === "a:r" || name === "a:fld");
  return [childOf(own, "a:defRPr"), ...runs.map((run) => childOf(run, "a:rPr"))];
}

function childOf(parent: XmlElement, name: string): XmlElement {
  const known = childNamed(parent, name);
  if (known) return known;
  const made = element(name);
  insertInOrder(parent, made, orderIn(parent.name));
  return made;
}

/** The text that stands in a part of a chart (`tx/rich`), line by line; undefined when it has none of its own. */
export function richText(node: ChartNode): string | undefined {
  const rich = node.at("tx", "rich").find();
  if (!rich) return undefined;
  const lines = childrenNamed(rich, "a:p").map((paragraph) =>
    elementsOf(paragraph)
      .flatMap((run) => (run.name === "a:br" ? ["\n"] : (childNamed(run, "a:t")?.text ?? [])))
      .join(""),
  );
  return lines.join("\n");
}

/** Puts a text, with the looks that the one before it had. */
export function setRichText(node: ChartNode, text: string): void {
  const before = node.at("tx", "rich").find() ?? node.child("txPr").find();
  const looks = before && [...allElements(before, "a:defRPr")][0];
  const run = before && [...allElements(before, "a:rPr")][0];
  const body = before && childNamed(before, "a:bodyPr");
  const paragraphs = text.split("\n").map((line) => {
    const paragraph = element("a:p", {}, element("a:pPr", {}, looks ? copyOf(looks) : element("a:defRPr")));
    append(paragraph, element("a:r", {}, runLooks(run ?? looks), element("a:t", {}, line)));
    return paragraph;
  });
  const rich = element(
    "rich",
    {},
    body ? copyOf(body) : element("a:bodyPr"),
    element("a:lstStyle"),
    ...paragraphs,
  );
  node.put(element("tx", {}, rich));
  node.child("txPr").remove();
}

function runLooks(looks: XmlElement | undefined): XmlElement {
  const made = element("a:rPr", { lang: "en-US", ...looks?.attributes });
  for (const child of looks ? elementsOf(looks) : []) append(made, copyOf(child));
  return made;
}
