import { childNamed, ensureChild, flagOf, remove, setAttribute, setText } from "../../package";
import type { Sheet, Workbook } from "../../model";
import { assertFlag, assertWord, HostObject, invalid } from "../object";

const CHILDREN = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];
/** States by whether the first page, and even pages, have their own. */
const STATES: Readonly<Record<string, readonly [first: boolean, even: boolean]>> = {
  Default: [false, false],
  FirstAndDefault: [true, false],
  OddAndEven: [false, true],
  FirstOddAndEven: [true, true],
};
/** Characters of a header or a footer, its codes and all three parts together. */
const LONGEST = 255;

type Side = "L" | "C" | "R";
type Parts = Readonly<Record<Side, string>>;

/** Headers and footers of a sheet: for all pages, and apart for the first and for even ones where the state says so. */
export class HeaderFooterGroupObject extends HostObject {
  static override readonly scalars = ["State", "UseSheetMargins", "UseSheetScale"];

  constructor(
    store: Workbook,
    readonly sheet: Sheet,
  ) {
    super(store);
  }
  get State(): string {
    const own = this.sheet.child("headerFooter");
    const [first, even] = [flagOf(own, "differentFirst"), flagOf(own, "differentOddEven")];
    return (
      Object.keys(STATES).find((state) => STATES[state]?.[0] === first && STATES[state]?.[1] === even) ??
      "Default"
    );
  }
  set State(state: string) {
    assertWord(state, Object.keys(STATES));
    const [first = false, even = false] = STATES[state] ?? [];
    this.set("differentOddEven", even ? true : undefined);
    this.set("differentFirst", first ? true : undefined);
  }
  get UseSheetMargins(): boolean {
    return flagOf(this.sheet.child("headerFooter"), "alignWithMargins", true);
  }
  set UseSheetMargins(aligned: boolean) {
    assertFlag(aligned);
    this.set("alignWithMargins", aligned ? undefined : false);
  }
  get UseSheetScale(): boolean {
    return flagOf(this.sheet.child("headerFooter"), "scaleWithDoc", true);
  }
  set UseSheetScale(scaled: boolean) {
    assertFlag(scaled);
    this.set("scaleWithDoc", scaled ? undefined : false);
  }
  get DefaultForAllPages(): HostObject {
    return new HeaderFooterObject(this.store, this.sheet, "odd");
  }
  get OddPages(): HostObject {
    return new HeaderFooterObject(this.store, this.sheet, "odd");
  }
  get EvenPages(): HostObject {
    return new HeaderFooterObject(this.store, this.sheet, "even");
  }
  get FirstPage(): HostObject {
    return new HeaderFooterObject(this.store, this.sheet, "first");
  }

  private set(name: string, value: boolean | undefined): void {
    setAttribute(this.sheet.editChild("headerFooter"), name, value);
  }
}

/** The three parts of a header and of a footer; in the file they are one text each, `&Lleft&Ccentre&Rright`. */
class HeaderFooterObject extends HostObject {
  static override readonly scalars = [
    "LeftHeader",
    "CenterHeader",
    "RightHeader",
    "LeftFooter",
    "CenterFooter",
    "RightFooter",
  ];

  constructor(
    store: Workbook,
    readonly sheet: Sheet,
    readonly pages: "odd" | "even" | "first",
  ) {
    super(store);
  }
  get LeftHeader(): string {
    return this.parts("Header").L;
  }
  set LeftHeader(text: string) {
    this.put("Header", "L", text);
  }
  get CenterHeader(): string {
    return this.parts("Header").C;
  }
  set CenterHeader(text: string) {
    this.put("Header", "C", text);
  }
  get RightHeader(): string {
    return this.parts("Header").R;
  }
  set RightHeader(text: string) {
    this.put("Header", "R", text);
  }
  get LeftFooter(): string {
    return this.parts("Footer").L;
  }
  set LeftFooter(text: string) {
    this.put("Footer", "L", text);
  }
  get CenterFooter(): string {
    return this.parts("Footer").C;
  }
  set CenterFooter(text: string) {
    this.put("Footer", "C", text);
  }
  get RightFooter(): string {
    return this.parts("Footer").R;
  }
  set RightFooter(text: string) {
    this.put("Footer", "R", text);
  }

  private parts(place: "Header" | "Footer"): Parts {
    const own = this.sheet.child("headerFooter");
    return divided((own && childNamed(own, `${this.pages}${place}`)?.text) ?? "");
  }
  private put(place: "Header" | "Footer", side: Side, text: string): void {
    if (typeof text !== "string") throw invalid("A header is a text.");
    const parts = { ...this.parts(place), [side]: text };
    const joined = (["L", "C", "R"] as const)
      .map((each) => (parts[each] === "" ? "" : `&${each}${parts[each]}`))
      .join("");
    if (joined.length > LONGEST) throw invalid(`A header or footer has at most ${LONGEST} characters.`);
    const name = `${this.pages}${place}`;
    const own = this.sheet.editChild("headerFooter");
    if (joined === "") {
      const known = childNamed(own, name);
      if (known) remove(known);
      return;
    }
    const target = ensureChild(own, name, CHILDREN);
    setText(target, joined);
    setAttribute(target, "xml:space", /^\s|\s$/u.test(joined) ? "preserve" : undefined);
  }
}

/** The parts of a header; what stands before the first `&L`, `&C` or `&R` is in the centre. Names of fonts stand in quotes. */
function divided(text: string): Parts {
  const parts = { L: "", C: "", R: "" };
  let side: Side = "C";
  for (const [piece] of text.matchAll(/&"[^"]*"|&[\s\S]|[^&]+|&/gu)) {
    const begun = /^&([LCR])$/iu.exec(piece)?.[1]?.toUpperCase();
    if (begun === "L" || begun === "C" || begun === "R") side = begun;
    else parts[side] += piece;
  }
  return parts;
}
