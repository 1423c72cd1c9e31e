import { getMember, HeaderFooterGroupObject, type HostObject } from "../../objects";
import type { Sheet, Workbook } from "../../model";
import type { PrintedPage } from "./pages";

/** A part of a header or a footer as it is printed. */
export interface HeaderPart {
  readonly edge: "Header" | "Footer";
  readonly side: "Left" | "Center" | "Right";
  readonly text: string;
  /** Points. */
  readonly size: number;
  readonly font: string | undefined;
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

/** What codes stand for. */
export interface HeaderFacts {
  readonly page: number;
  readonly pages: number;
  readonly sheet: string;
  readonly file: string;
  readonly date: string;
  readonly time: string;
}

const EDGES = ["Header", "Footer"] as const;
const SIDES = ["Left", "Center", "Right"] as const;
/** Points of a header that says nothing of its size. */
const USUAL_SIZE = 11;

/** The headers and footers of a page: those of the first or of even pages where they have their own. */
export function headersOf(
  store: Workbook,
  sheet: Sheet,
  { place }: Pick<PrintedPage, "place">,
  facts: HeaderFacts,
): HeaderPart[] {
  const group = new HeaderFooterGroupObject(store, sheet);
  const { State: state } = group;
  const ofPage = (): HostObject => {
    if (place === 1 && state.startsWith("First")) return group.FirstPage;
    return place % 2 === 0 && state.includes("OddAndEven") ? group.EvenPages : group.DefaultForAllPages;
  };
  const texts = ofPage();
  return EDGES.flatMap((edge) =>
    SIDES.flatMap((side): HeaderPart[] => {
      const code = getMember(texts, `${side}${edge}`);
      return typeof code === "string" && code !== "" ? [{ edge, side, ...read(code, facts) }] : [];
    }),
  );
}

/** A header with its codes carried out: `&P` is the page, `&"Font,Bold"` and `&12` say how it looks, `&&` is the sign itself. */
export function read(code: string, facts: HeaderFacts): Omit<HeaderPart, "edge" | "side"> {
  let text = "";
  let [size, isBold, isItalic] = [USUAL_SIZE, false, false];
  let font: string | undefined;
  for (const [piece, name, points, letter] of code.matchAll(/&(?:"([^"]*)"|(\d{1,3})|([\s\S]))|[^&]+|&/gu)) {
    if (name !== undefined) {
      const [family = "", style = ""] = name.split(",");
      font = family === "-" ? font : family;
      [isBold, isItalic] = [/bold/iu.test(style), /italic/iu.test(style)];
    } else if (points !== undefined) size = Number(points);
    else if (letter === "B") isBold = !isBold;
    else if (letter === "I") isItalic = !isItalic;
    else text += letter === undefined ? piece : said(letter, facts);
  }
  return { text, size, font, isBold, isItalic };
}

/** What a code says; those for lines, colours and pictures say nothing. */
function said(letter: string, { page, pages, sheet, file, date, time }: HeaderFacts): string {
  const facts: Readonly<Record<string, string>> = {
    P: String(page),
    N: String(pages),
    A: sheet,
    F: file,
    D: date,
    T: time,
    "&": "&",
  };
  return facts[letter] ?? "";
}
