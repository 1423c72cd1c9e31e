import type { Part, Statement } from "../../domain/reports";
import { BODY_SIZE } from "../page/a4";
import type { Block, PageColumn, PageLine } from "../page/blocks";
import type { DocumentSource } from "../words";

/** Kind and subject of a document, centred. */
export function subject(kind: string, text: string): Block[] {
  return [{ ...title(kind), role: "title" }, title(text), blankLine()];
}

/** A line of the title, centred and bold. */
export function title(text: string): Extract<Block, { kind: "text" }> {
  return {
    kind: "text",
    text,
    look: { size: BODY_SIZE, bold: true, align: "Center" },
    keepWithNext: true,
  };
}

/** Below the title: what the document goes with or is as of, centred in italics. */
export function subtitle(text: string, size = BODY_SIZE): Block {
  return { kind: "text", text, look: { size, italic: true, align: "Center" }, keepWithNext: true };
}

export function blankLine(): Block {
  return { kind: "text", text: "", keepWithNext: true };
}

export function paragraph(text: string): Block {
  return { kind: "text", text, look: { size: BODY_SIZE, align: "Justify", firstLine: true } };
}

/** A line of a form with dots to be written on: they are never drawn apart. */
export function fillIn(text: string): Block {
  return { kind: "text", text, look: { size: BODY_SIZE, firstLine: true } };
}

/** A sentence that announces what follows. */
export function announcement(text: string): Block {
  return { ...paragraph(text), keepWithNext: true };
}

/** A remark below a table. */
export function note(text: string): Block {
  return { kind: "text", text, look: { size: 11, italic: true } };
}

export function heading(text: string): Block {
  return {
    kind: "text",
    text,
    role: "heading",
    look: { size: BODY_SIZE, bold: true },
    keepWithNext: true,
  };
}

/** A place for the office's own words below `label`. */
export function remarks(label: string, { translate }: DocumentSource): Block {
  return { kind: "remarks", label, hint: translate("report.own.hint") };
}

/** Room for so many lines by hand below `label`, on a form that people fill in on paper. */
export function handLines(label: string, lines: number, { translate }: DocumentSource): Block[] {
  const line = { kind: "text", text: translate("form.line"), look: { size: BODY_SIZE } } as const;
  return [
    { kind: "text", text: label, look: { size: BODY_SIZE, bold: true }, keepWithNext: true },
    ...Array.from({ length: lines }, () => [blankLine(), line]).flat(),
  ];
}

/** A table, or the words for having nothing to put into it. */
export function tableOrNothing(
  columns: readonly PageColumn[],
  lines: readonly PageLine[],
  { translate }: DocumentSource,
): Block {
  return lines.length === 0 ? nothingYet(translate("report.noData")) : { kind: "table", columns, lines };
}

/** That there is nothing. */
export function nothingYet(text: string): Block {
  return { kind: "text", text, look: { size: BODY_SIZE, italic: true } };
}

/** How statements look by their role. */
const LOOKS = {
  sentence: paragraph,
  announcement,
  note,
  noData: nothingYet,
} as const satisfies Record<NonNullable<Statement["role"]> | "sentence", (text: string) => Block>;

/** The parts of an account as blocks: statements in words, tables and charts as the programme draws them. */
export function blocksOf<Exhibit extends string>(
  parts: readonly Part<Exhibit>[],
  { words }: DocumentSource,
  draw: (exhibit: Exhibit, set: string | undefined) => Block,
): Block[] {
  return parts.map((part): Block => {
    if ("show" in part) return draw(part.show, part.set);
    return LOOKS[part.role ?? "sentence"](words.say(part));
  });
}
