import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type CSSProperties, type ReactElement } from "react";
import {
  A4,
  arrange,
  FIRST_LINE,
  FONT,
  marginsOf,
  points,
  TEXT_SIZE,
  type Arranged,
  type ArrangedRow,
  type Page,
} from "../../../paper";
import { useText } from "../context";

const useStyles = makeStyles({
  // Paper is white and ink is black, whatever the theme.
  paper: {
    display: "block",
    width: "100%",
    backgroundColor: "#ffffff",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow8,
  },
});

/** A page of a document sheet as divided into printed pages. */
export interface Leaf {
  readonly page: Page;
  readonly arranged: Arranged;
  readonly rows: readonly ArrangedRow[];
  /** From 1, within its sheet. */
  readonly number: number;
  readonly of: number;
}

/** The printed pages of document sheets, one after the other. */
export function leavesOf(pages: readonly Page[]): Leaf[] {
  return pages.flatMap((page) => {
    const arranged = arrange(page);
    const { rows, breaks, repeated } = arranged;
    const starts = [0, ...breaks];
    const heading = repeated === undefined ? undefined : rows[repeated];
    return starts.map((from, at): Leaf => {
      const own = rows.slice(from, starts[at + 1]);
      const isFollowing = heading !== undefined && repeated !== undefined && from > repeated;
      return {
        page,
        arranged,
        rows: isFollowing ? [heading, ...own] : own,
        number: at + 1,
        of: starts.length,
      };
    });
  });
}

export interface PaperSheetProps {
  readonly leaf: Leaf;
  /** The page ends below its last line: what it says matters, not how much room is left. */
  readonly isCut?: boolean;
}

/** A printed page, drawn as large as there is room for. */
export function PaperSheet({ leaf, isCut = false }: PaperSheetProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const { page, arranged, rows, number, of } = leaf;
  const isPortrait = page.orientation === "Portrait";
  const [width, long] = [points(isPortrait ? A4.short : A4.long), points(isPortrait ? A4.long : A4.short)];
  const margins = marginsOf(page);
  const filled = points(margins.top + margins.bottom) + rows.reduce((sum, row) => sum + row.height, 0);
  const height = isCut ? Math.min(long, filled) : long;
  const lines = useMemo(
    () => rows.map((row, at) => <Row key={at} row={row} arranged={arranged} />),
    [rows, arranged],
  );
  return (
    <svg
      className={styles.paper}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={text("paperView.page", { sheet: page.sheet, number, of })}
    >
      <foreignObject x={0} y={0} width={width} height={height}>
        <div
          style={{
            boxSizing: "border-box",
            height: `${height}px`,
            padding: [margins.top, margins.right, margins.bottom, margins.left]
              .map((margin) => `${points(margin)}px`)
              .join(" "),
            color: "#000000",
            fontFamily: `"${FONT}", serif`,
            overflow: "hidden",
          }}
        >
          {lines}
        </div>
      </foreignObject>
    </svg>
  );
}

const ALIGN = { Left: "left", Center: "center", Right: "right", Justify: "justify" } as const;

function Row({ row, arranged }: { readonly row: ArrangedRow; readonly arranged: Arranged }): ReactElement {
  const { widths } = arranged;
  return (
    <div style={{ display: "flex", height: `${row.height}px` }}>
      {row.cells.map(({ column, span, text: words, look }, at) => {
        const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
        const style: CSSProperties = {
          boxSizing: "border-box",
          width: `${width}px`,
          flexShrink: 0,
          padding: row.table === undefined ? `${TONES}px 3px 0` : "0 3px",
          overflow: "hidden",
          whiteSpace: "pre-wrap",
          fontSize: `${look.size ?? TEXT_SIZE}px`,
          lineHeight: LINE,
          fontWeight: look.bold ? 700 : 400,
          fontStyle: look.italic ? "italic" : "normal",
          textDecoration: look.underline ? "underline" : "none",
          textIndent: look.firstLine ? `${points(FIRST_LINE)}px` : 0,
          textAlign: ALIGN[look.align ?? "Left"],
          alignContent: row.table === undefined ? "start" : "center",
          ...(row.table !== undefined && { border: "0.5px solid #000000" }),
        };
        return (
          <div key={at} style={style}>
            {words}
          </div>
        );
      })}
    </div>
  );
}

/** Height of a line as a share of its size, as Excel sets Times New Roman. */
const LINE = 1.15;
/** Room above a line, points: the tones of capitals (Ồ, Ễ) reach beyond it, and rows are as much taller. */
const TONES = 1.5;
