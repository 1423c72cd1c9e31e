import { Button, Caption1, makeStyles, Tab, TabList, Text, tokens } from "@fluentui/react-components";
import { ArrowImportRegular, ArrowLeftRegular, ArrowSyncRegular, SaveRegular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import { returnLines } from "../../../commands";
import type { Snapshot } from "../../../domain/model";
import { unclearWords, type ImportedSheet } from "../../../sheets/imports";
import { useText } from "../../components/context";
import { More } from "../../components/More";
import { placeName } from "./places";
import { codeShown, shownRow, type ShownRow } from "./shownRows";
import { useListStyles } from "./styles";
import type { Importing } from "./useImport";
import { stepBefore } from "./wizard";

const useStyles = makeStyles({
  tabs: { flexWrap: "wrap" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: {
    textAlign: "right",
    fontWeight: tokens.fontWeightSemibold,
    padding: tokens.spacingHorizontalXS,
    whiteSpace: "nowrap",
    ":first-child": { textAlign: "left", width: "100%" },
  },
  cell: {
    textAlign: "right",
    padding: tokens.spacingHorizontalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
    ":first-child": { textAlign: "left" },
  },
  cells: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalS,
  },
  name: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, fontSize: tokens.fontSizeBase200 },
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  foot: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    flexWrap: "wrap",
    position: "sticky",
    bottom: 0,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

const TABS = ["new", "changed", "same", "left"] as const;
type TabId = (typeof TABS)[number];

export interface ReviewProps {
  readonly importing: Importing;
  readonly busy: boolean;
}

/** What will be written, row by row, and what will not; then writing it. */
export function Review({ importing, busy }: ReviewProps): ReactElement | null {
  const styles = useStyles();
  const lists = useListStyles();
  const text = useText();
  const [chosen, setChosen] = useState<TabId>();
  const { wizard, dispatch, reread, write } = importing;
  const { plan } = wizard;
  if (!plan) return null;
  const { outcome, reading, edits = [] } = plan;
  const left = outcome.sheets.flatMap(({ unclear }) => unclear);
  const returns = returnLines(plan, text);
  const gone = outcome.sheets.flatMap((sheet) => sheet.gone);
  const rowsOf = (state: TabId): typeof outcome.rows => outcome.rows.filter((row) => row.state === state);
  const count = (tab: TabId): number => (tab === "left" ? left.length : rowsOf(tab).length);
  const tab = chosen ?? TABS.find((each) => count(each) > 0) ?? "new";
  const aliases = [...outcome.aliases.values()].flat().length;
  const isNothing = edits.length === 0;
  return (
    <>
      <Counts sheets={outcome.sheets} />
      {returns.length > 0 && (
        <More items={returns} className={lists.list}>
          {(line) => (
            <li key={line} className={lists.card}>
              <Text size={200}>{line}</Text>
            </li>
          )}
        </More>
      )}
      {aliases > 0 && <Caption1>{text("import.aliases", { count: aliases })}</Caption1>}
      {isNothing && <Text>{text("import.nothing")}</Text>}
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={tab}
        onTabSelect={(_, { value }) => setChosen(value as TabId)}
      >
        {TABS.map((each) => (
          <Tab key={each} value={each}>
            {text(`import.tab.${each}`, { count: count(each) })}
          </Tab>
        ))}
      </TabList>
      {tab === "left" && gone.length > 0 && (
        <section className={lists.card}>
          <Text size={200}>{text("import.gone", { count: gone.length })}</Text>
          <More items={gone} className={lists.list}>
            {({ row, cells: { code = "", unit = "", criterion = "", title = "", document = "" } }) => (
              <li key={row}>
                <Caption1>{[code, unit, criterion, title, document].filter(Boolean).join(" · ")}</Caption1>
              </li>
            )}
          </More>
        </section>
      )}
      {count(tab) === 0 && <Caption1>{text(`import.none.${tab}`)}</Caption1>}
      {tab === "left" ? (
        <More key={tab} items={left} className={lists.list}>
          {(unclear, at) => (
            <li key={at} className={lists.card}>
              <Caption1 className={lists.muted}>{placeName(unclear.from, text)}</Caption1>
              <Text size={200}>{unclearWords(unclear, text)}</Text>
            </li>
          )}
        </More>
      ) : (
        <More key={tab} items={rowsOf(tab)} className={lists.list}>
          {(row, at) => (
            <Row
              key={at}
              row={shownRow(row, reading.snapshot)}
              isChanged={tab === "changed"}
              snapshot={reading.snapshot}
              {...(tab === "new" &&
                !wizard.isWritten && {
                  onMean: (name: string, code: string) => dispatch({ type: "name", name, code }),
                })}
            />
          )}
        </More>
      )}
      <div className={styles.foot}>
        {wizard.isWritten ? (
          <Button icon={<ArrowImportRegular />} onClick={() => dispatch({ type: "again" })}>
            {text("import.again")}
          </Button>
        ) : (
          <>
            <Button
              icon={<ArrowLeftRegular />}
              disabled={busy}
              onClick={() => dispatch({ type: "go", step: stepBefore(wizard) })}
            >
              {text("import.previous")}
            </Button>
            {wizard.isStale && (
              <Button icon={<ArrowSyncRegular />} disabled={busy} onClick={reread}>
                {text("import.reread")}
              </Button>
            )}
            <Button
              className={lists.grow}
              appearance="primary"
              icon={<SaveRegular />}
              disabled={busy || isNothing || wizard.isStale}
              onClick={write}
            >
              {text("pane.write")}
            </Button>
          </>
        )}
      </div>
    </>
  );
}

/** What is counted of each source. */
const COUNTS = ["new", "changed", "same", "left"] as const;

/** How many rows of each source are new, changed, the same, left out. */
function Counts({ sheets }: { readonly sheets: readonly ImportedSheet[] }): ReactElement {
  const styles = useStyles();
  const lists = useListStyles();
  const text = useText();
  const files = new Map<string, Record<(typeof COUNTS)[number], number>>();
  for (const { file, new: added, changed, same, unclear } of sheets) {
    const before = files.get(file) ?? { new: 0, changed: 0, same: 0, left: 0 };
    files.set(file, {
      new: before.new + added,
      changed: before.changed + changed,
      same: before.same + same,
      left: before.left + unclear.length,
    });
  }
  return (
    <div className={lists.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(["file", ...COUNTS] as const).map((head) => (
              <th key={head} className={styles.head} scope="col">
                {text(`import.head.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...files].map(([file, counts]) => (
            <tr key={file}>
              <td className={styles.cell}>{file === "" ? text("import.pasted") : file}</td>
              {COUNTS.map((state) => (
                <td key={state} className={styles.cell}>
                  {counts[state] === 0 ? "–" : text("pane.number", { count: counts[state] })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  row: { title, cells, from, beside, name },
  isChanged,
  snapshot,
  onMean,
}: {
  readonly row: ShownRow;
  readonly isChanged: boolean;
  readonly snapshot: Snapshot;
  /** Says that a name means somebody who is there already. */
  readonly onMean?: (name: string, code: string) => void;
}): ReactElement {
  const styles = useStyles();
  const lists = useListStyles();
  const text = useText();
  return (
    <li className={lists.card}>
      <Text weight="semibold">{title}</Text>
      {cells.length > 0 && (
        <dl className={styles.cells}>
          {cells.map(({ header, before, text: after }) => (
            <Cell key={header} header={header} before={isChanged ? before : undefined} after={after} />
          ))}
        </dl>
      )}
      {beside.length > 0 && (
        <>
          <Caption1 className={styles.warning}>
            {text("import.beside", { names: beside.map((each) => `«${each}»`).join(", ") })}
          </Caption1>
          {name !== undefined &&
            onMean &&
            beside.map((shown) => {
              const code = codeShown(shown, snapshot);
              return (
                code !== undefined && (
                  <Button key={code} size="small" onClick={() => onMean(name, code)}>
                    {text("import.isBeside", { name: shown })}
                  </Button>
                )
              );
            })}
        </>
      )}
      <Caption1 className={lists.muted}>{placeName(from, text)}</Caption1>
    </li>
  );
}

function Cell({
  header,
  before,
  after,
}: {
  readonly header: string;
  readonly before: string | undefined;
  readonly after: string;
}): ReactElement {
  const styles = useStyles();
  const text = useText();
  return (
    <>
      <dt className={styles.name}>{header}</dt>
      <dd className={styles.value}>
        {before !== undefined && (
          <>
            {before === "" ? (
              <i>{text("import.mendedBlank")}</i>
            ) : (
              <span className={styles.before}>{before}</span>
            )}{" "}
            →{" "}
          </>
        )}
        {after === "" ? text("import.mendedBlank") : after}
      </dd>
    </>
  );
}
