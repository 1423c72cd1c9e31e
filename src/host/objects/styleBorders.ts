import type { Side, Workbook } from "../model";
import {
  colorOf,
  LINE_STYLES,
  LINE_WEIGHTS,
  lineOf,
  LINES,
  LooksObject,
  NO_LINE,
  type Looks,
} from "./format";
import { assertWord, type HostObject } from "./object";

/** The four borders that a style has. */
const EDGES = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;
type Edge = keyof typeof EDGES;

export class StyleBordersObject extends LooksObject {
  static override readonly reference = "RangeBorderCollection";

  override items(): HostObject[] {
    return Object.keys(EDGES).map((edge) => this.GetItem(edge));
  }
  get Count(): number {
    return Object.keys(EDGES).length;
  }
  GetItem(edge: string): HostObject {
    assertWord(edge, Object.keys(EDGES));
    return new StyleBorderObject(this.store, this.looks, edge as Edge);
  }
  GetItemAt(index: number): HostObject {
    return this.GetItem(Object.keys(EDGES)[index] ?? String(index));
  }
}

class StyleBorderObject extends LooksObject {
  static override readonly reference = "RangeBorder";
  static override readonly scalars = ["SideIndex", "Style", "Weight", "Color"];

  constructor(
    store: Workbook,
    looks: Looks,
    readonly edge: Edge,
  ) {
    super(store, looks);
  }
  private get side(): Side {
    return EDGES[this.edge];
  }
  get SideIndex(): string {
    return this.edge;
  }
  get Style(): string | null {
    const { line } = this;
    return line ? LINES[line.style][0] : NO_LINE.style;
  }
  set Style(style: string) {
    assertWord(style, LINE_STYLES);
    const before = this.line;
    this.draw(style === "None" ? null : lineOf(style, before ? LINES[before.style][1] : "Thin", before));
  }
  get Weight(): string | null {
    const { line } = this;
    return line ? LINES[line.style][1] : NO_LINE.weight;
  }
  set Weight(weight: string) {
    assertWord(weight, LINE_WEIGHTS);
    const before = this.line;
    this.draw(lineOf(before ? LINES[before.style][0] : "Continuous", weight, before));
  }
  get Color(): string | null {
    return this.line?.color ?? NO_LINE.color;
  }
  set Color(color: string) {
    this.draw({ style: "thin", ...this.line, color: colorOf(color) });
  }

  private get line(): ReturnType<typeof lineOf> | undefined {
    return this.looks.all()[0]?.borders[this.side];
  }
  private draw(line: ReturnType<typeof lineOf> | null): void {
    this.restyle({ borders: { [this.side]: line } });
  }
}
