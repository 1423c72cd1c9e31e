import {
  Badge,
  Button,
  Caption1,
  Checkbox,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import type { AwardChoice } from "../../domain/model";
import type { AwardResult, Results } from "../../domain/awards";
import type { Certainty } from "../../domain/certainty";
import {
  awardReason,
  certaintyVerdict,
  fewestWords,
  itemsWords,
  type Review,
  type Subject,
} from "../../sheets/plan";
import { useText } from "./context";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
  open: { borderLeftColor: tokens.colorPaletteDarkOrangeBorderActive },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, flexWrap: "wrap" },
  grow: { flexGrow: 1, minWidth: 0 },
  winner: { display: "flex", flexDirection: "column" },
  muted: { color: tokens.colorNeutralForeground2 },
  why: { alignSelf: "flex-start" },
  choose: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalXS,
  },
});

export interface AwardsProps {
  readonly results: Results;
  readonly review: Review;
  /** Asks for the result again with a person's choice; absent where nothing can be decided any more. */
  readonly onChoose?: (choices: readonly AwardChoice[]) => void;
  readonly onExplain: (subject: Subject) => void;
}

/** Who receives what, with the reason and how safe it is; what a person still has to decide can be decided here. */
export function Awards({ results, review, onChoose, onExplain }: AwardsProps): ReactElement | null {
  const styles = useStyles();
  const text = useText();
  if (results.awards.length === 0) return null;
  const byAward = new Map<string, AwardResult[]>();
  for (const result of results.awards)
    byAward.set(result.award.code, [...(byAward.get(result.award.code) ?? []), result]);
  return (
    <section>
      <Subtitle2 as="h2">{text("pane.awards")}</Subtitle2>
      <ul className={styles.list}>
        {[...byAward].map(([code, rows]) => (
          <AwardCard
            key={code}
            rows={rows}
            certainty={review.certainty.find((entry) => entry.award.code === code)}
            onChoose={onChoose}
            onExplain={() =>
              onExplain({ set: rows[0].award.set, period: rows[0].award.period, code: rows[0].award.name })
            }
          />
        ))}
      </ul>
      <Caption1>
        {text("pane.budget", { decided: results.budget.decided, planned: results.budget.planned })}
      </Caption1>
    </section>
  );
}

/** A row that a person may still mark: tied, or one of two awards of which a cluster keeps one. */
function isOpen({ decided, group, reason }: AwardResult): boolean {
  return !decided && group !== "" && reason !== "notChosen";
}

interface AwardCardProps {
  readonly rows: readonly AwardResult[];
  readonly certainty: Certainty | undefined;
  readonly onChoose: AwardsProps["onChoose"] | undefined;
  readonly onExplain: () => void;
}

function AwardCard({ rows, certainty, onChoose, onExplain }: AwardCardProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const { award } = rows[0];
  const undecided = rows.some((row) => !row.decided && row.reason !== "notChosen");
  const open = rows.filter(isOpen);
  // Those to choose from are named by their boxes.
  const inBoxes = onChoose && open.length > 1 ? open : [];
  const shown = rows.filter((row) => row.reason !== "notChosen" && !inBoxes.includes(row));
  return (
    <li className={mergeClasses(styles.card, undecided && styles.open)}>
      <span className={styles.head}>
        <Caption1 className={mergeClasses(styles.muted, styles.grow)}>{award.name}</Caption1>
        {undecided && (
          <Badge size="small" appearance="tint" color="warning">
            {text("pane.openDecisions")}
          </Badge>
        )}
        {certainty && certainty.winners.length > 0 && (
          <Badge
            size="small"
            appearance="tint"
            color={certainty.upset === undefined && certainty.exactness === "exact" ? "success" : "warning"}
          >
            {certaintyVerdict(certainty, text)}
          </Badge>
        )}
      </span>
      {shown.map((row, index) => (
        <span key={index} className={styles.winner}>
          <Text weight="semibold">{row.name === "" ? "–" : row.name}</Text>
          <Caption1>{awardReason(row, text)}</Caption1>
        </span>
      ))}
      {certainty && <CertaintyWords certainty={certainty} />}
      {onChoose && open.length > 0 && <Choice rows={open} onChoose={onChoose} />}
      <Button
        className={styles.why}
        size="small"
        appearance="subtle"
        icon={<QuestionCircleRegular />}
        onClick={onExplain}
      >
        {text("pane.why")}
      </Button>
    </li>
  );
}

/** The smallest change that would give the award to another, in words. */
function CertaintyWords({ certainty }: { readonly certainty: Certainty }): ReactElement | null {
  const styles = useStyles();
  const text = useText();
  const { upset, margin, winners } = certainty;
  if (winners.length === 0) return null;
  const fewest = fewestWords(certainty, text);
  return (
    <>
      {margin !== undefined && (
        <Caption1 className={styles.muted}>
          {margin === 0 ? text("pane.marginNone") : text("pane.margin", { margin })}
        </Caption1>
      )}
      {upset && fewest !== undefined && (
        <Caption1 className={styles.muted}>
          {text(upset.challengerName === "" ? "pane.upsetAlone" : "pane.upset", {
            fewest,
            items: itemsWords(upset.items, text),
            challenger: upset.challengerName,
          })}
        </Caption1>
      )}
    </>
  );
}

/** The choice among equals: exactly as many as there are places, with a reason for the log. */
function Choice({
  rows,
  onChoose,
}: {
  readonly rows: readonly AwardResult[];
  readonly onChoose: (choices: readonly AwardChoice[]) => void;
}): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reason, setReason] = useState("");
  const places = rows[0].reason === "twoAwardsOpen" ? 1 : Number(rows[0].reasonParams.places ?? 1);
  const choices = rows
    .filter((row) => chosen.includes(row.code))
    .map((row): AwardChoice => ({
      set: row.award.set,
      ...(row.award.period !== undefined && { period: row.award.period }),
      award: row.award.name,
      code: row.code,
      group: row.group,
      ...(reason.trim() !== "" && { reason: reason.trim() }),
    }));
  return (
    <div className={styles.choose}>
      {rows.length > 1 && <Caption1>{awardReason(rows[0], text)}</Caption1>}
      {rows.map((row) => (
        <Checkbox
          key={row.code}
          label={rows[0].reason === "twoAwardsOpen" ? text("pane.keepAward", { name: row.name }) : row.name}
          checked={chosen.includes(row.code)}
          onChange={(_, { checked }) =>
            setChosen(checked === true ? [...chosen, row.code] : chosen.filter((code) => code !== row.code))
          }
        />
      ))}
      <Field label={text("pane.choiceReason")}>
        <Input value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Button
        appearance="primary"
        size="small"
        disabled={chosen.length !== places || reason.trim() === ""}
        onClick={() => onChoose(choices)}
      >
        {text("pane.choose", { places })}
      </Button>
    </div>
  );
}
