import {
  Button,
  Caption1,
  Dropdown,
  Field,
  makeStyles,
  mergeClasses,
  Option,
  OptionGroup,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular, OpenRegular, TableAddRegular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import type { Explanation, Scoreboard } from "../../../domain/scoring";
import { explain, explanationWords, sourceAddress, type Subject } from "../../../sheets/plan";
import type { RawTables } from "../../../sheets/read";
import type { Target } from "../../actions";
import { useText } from "../context";
import { useView, ViewPicker } from "./ViewPicker";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  inner: { paddingLeft: tokens.spacingHorizontalM },
  node: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalXS,
    padding: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  words: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  label: { color: tokens.colorNeutralForeground2 },
  button: { minWidth: "24px", flexShrink: 0 },
});

export interface ExplainProps {
  readonly board: Scoreboard;
  /** Where the tables stand that the words rest on. */
  readonly raw: RawTables;
  readonly subject: Subject | undefined;
  readonly onSubject: (subject: Subject) => void;
  readonly onShow: (target: Target) => void;
  /** Puts the explanation on its sheet with the next writing; absent once everything is written. */
  readonly onToSheet?: ((subject: Subject) => void) | undefined;
}

/** Why a unit, cluster or award came out as it did: from the result down to the cells. */
export function Explain({ board, raw, subject, onSubject, onShow, onToSheet }: ExplainProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const view = useView(board, subject);
  const { clusters, units, awards } = board.snapshot;
  const current = subject ?? { ...view.value, code: clusters[0]?.code ?? units[0]?.code ?? "" };
  const tree = explain(board, current);
  const nameOf = (code: string): string =>
    [...clusters, ...units].find((entry) => entry.code === code)?.name ?? code;
  return (
    <div className={styles.root}>
      <ViewPicker board={board} view={view.value} onView={(value) => onSubject({ ...current, ...value })} />
      <Field label={text("pane.subject")}>
        <Dropdown
          value={nameOf(current.code)}
          selectedOptions={[current.code]}
          onOptionSelect={(_, { optionValue }) =>
            optionValue !== undefined && onSubject({ ...current, code: optionValue })
          }
        >
          <OptionGroup label={text("pane.awards")}>
            {awards
              .filter((award) => award.set === current.set)
              .map((award) => (
                <Option key={award.code} value={award.name}>
                  {award.name}
                </Option>
              ))}
          </OptionGroup>
          <OptionGroup label={text("pane.clusters")}>
            {clusters.map((cluster) => (
              <Option key={cluster.code} value={cluster.code}>
                {cluster.name}
              </Option>
            ))}
          </OptionGroup>
          <OptionGroup label={text("pane.units")}>
            {units.map((unit) => (
              <Option key={unit.code} value={unit.code}>
                {unit.name}
              </Option>
            ))}
          </OptionGroup>
        </Dropdown>
      </Field>
      {tree && onToSheet && (
        <Button size="small" icon={<TableAddRegular />} onClick={() => onToSheet(current)}>
          {text("pane.toSheet")}
        </Button>
      )}
      {tree ? (
        <ul className={styles.list}>
          <Node
            node={tree}
            open
            raw={raw}
            onShow={onShow}
            key={`${current.set} ${current.period ?? ""} ${current.code}`}
          />
        </ul>
      ) : (
        <Caption1>{text("pane.nothingToExplain")}</Caption1>
      )}
    </div>
  );
}

interface NodeProps {
  readonly node: Explanation;
  readonly open?: boolean;
  readonly raw: RawTables;
  readonly onShow: ExplainProps["onShow"];
}

function Node({ node, open: initial = false, raw, onShow }: NodeProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [open, setOpen] = useState(initial);
  const address = node.source && sourceAddress(node.source, raw);
  return (
    <li>
      <div className={styles.node}>
        {node.children.length > 0 && (
          <Button
            className={styles.button}
            size="small"
            appearance="subtle"
            aria-expanded={open}
            aria-label={text(open ? "pane.collapse" : "pane.expand")}
            icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
            onClick={() => setOpen(!open)}
          />
        )}
        <span className={styles.words}>
          {node.label !== "" && <Caption1 className={styles.label}>{node.label}</Caption1>}
          <Text>{explanationWords(node, text)}</Text>
        </span>
        {address !== undefined && (
          <Button
            className={styles.button}
            size="small"
            appearance="subtle"
            aria-label={text("pane.goTo")}
            icon={<OpenRegular />}
            onClick={() => onShow({ address })}
          />
        )}
      </div>
      {open && node.children.length > 0 && (
        <ul className={mergeClasses(styles.list, styles.inner)}>
          {node.children.map((child, index) => (
            <Node key={index} node={child} raw={raw} onShow={onShow} />
          ))}
        </ul>
      )}
    </li>
  );
}
