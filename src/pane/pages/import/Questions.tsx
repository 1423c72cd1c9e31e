import { Button, Caption1, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import type { Dispatch, ReactElement } from "react";
import { sheetKey } from "../../../domain/imports";
import type { Snapshot } from "../../../domain/model";
import { inputs } from "../../../domain/tables";
import type { Key } from "../../../i18n";
import { unclearWords } from "../../../sheets/imports";
import { compareVietnamese, fold } from "../../../text";
import { useText } from "../../components/context";
import { difference } from "./difference";
import {
  everybody,
  scopeChoices,
  type Choice,
  type NameQuestion,
  type OwnerQuestion,
  type ScopeQuestion,
} from "./issues";
import { More } from "../../components/More";
import { placeName, placeNames } from "./places";
import { useListStyles } from "./styles";
import { issuesIn, type Wizard, type WizardEvent } from "./wizard";

const useStyles = makeStyles({
  candidate: { justifyContent: "flex-start", textAlign: "left" },
  other: { color: tokens.colorPaletteRedForeground1, textDecorationLine: "underline" },
});

export interface QuestionsProps {
  readonly wizard: Wizard;
  readonly dispatch: Dispatch<WizardEvent>;
}

/** What the sources do not say: of what they are, whose, and whom names mean. */
export function Questions({ wizard, dispatch }: QuestionsProps): ReactElement {
  const lists = useListStyles();
  const text = useText();
  const { scopes, owners, names } = issuesIn(wizard);
  const snapshot = wizard.plan?.reading.snapshot;
  if (!snapshot || scopes.length + owners.length + names.length === 0)
    return <Text>{text("import.questionsDone")}</Text>;
  return (
    <section className={lists.list}>
      <Caption1>{text("import.questionsHint")}</Caption1>
      {scopes.map((question) => (
        <ScopeCard
          key={question.scope}
          question={question}
          choices={scopeChoices(question.scope, snapshot)}
          value={wizard.scopes[question.scope] ?? ""}
          onChoose={(value) => dispatch({ type: "scope", scope: question.scope, value })}
        />
      ))}
      <More items={owners} className={lists.list}>
        {(question) => (
          <OwnerCard
            key={sheetKey(question.from)}
            question={question}
            units={everybody("unit", snapshot)}
            code={wizard.owners[sheetKey(question.from)]}
            isSkipped={wizard.skipped.has(sheetKey(question.from))}
            dispatch={dispatch}
          />
        )}
      </More>
      <More items={names} className={lists.list}>
        {(question) => (
          <NameCard
            key={`${question.whose} ${question.name}`}
            question={question}
            snapshot={snapshot}
            code={wizard.names[question.name]}
            isSkipped={wizard.skipped.has(fold(question.name))}
            dispatch={dispatch}
          />
        )}
      </More>
      {names.some(({ whose }) => whose === "unit") && (
        <Caption1>{text("import.aliasHint", { column: inputs.units.column.aliases.header })}</Caption1>
      )}
    </section>
  );
}

function ScopeCard({
  question: { scope, places },
  choices,
  value,
  onChoose,
}: {
  readonly question: ScopeQuestion;
  readonly choices: ReturnType<typeof scopeChoices>;
  readonly value: string;
  readonly onChoose: (value: string) => void;
}): ReactElement {
  const lists = useListStyles();
  const text = useText();
  return (
    <div className={lists.card}>
      <Field
        label={text(`import.ask.${scope}`)}
        hint={text("import.askIn", { places: placeNames(places, text) })}
      >
        <Select
          value={value}
          onChange={(_, { value: chosen }) => {
            if (chosen !== "") onChoose(chosen);
          }}
        >
          {value === "" && <option value="">{text("import.choose")}</option>}
          {choices.map(({ code, shown, label }) => (
            <option key={code} value={code}>
              {label ? text(label) : shown}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

/** A choice among everybody, in the order of their names. */
function EverybodySelect({
  label,
  all,
  value,
  onChoose,
}: {
  readonly label: string;
  readonly all: readonly Choice[];
  readonly value?: string | undefined;
  readonly onChoose: (code: string) => void;
}): ReactElement {
  const text = useText();
  const sorted = [...all].sort((a, b) => compareVietnamese(a.shown, b.shown));
  return (
    <Select
      size="small"
      aria-label={label}
      value={value ?? ""}
      onChange={(_, { value: code }) => {
        if (code !== "") onChoose(code);
      }}
    >
      <option value="">{value === undefined ? label : text("import.choose")}</option>
      {sorted.map(({ code, shown }) => (
        <option key={code} value={code}>
          {shown}
        </option>
      ))}
    </Select>
  );
}

function OwnerCard({
  question: { from, unclear, candidates },
  units,
  code,
  isSkipped,
  dispatch,
}: {
  readonly question: OwnerQuestion;
  readonly units: readonly Choice[];
  readonly code: string | undefined;
  readonly isSkipped: boolean;
  readonly dispatch: Dispatch<WizardEvent>;
}): ReactElement {
  const lists = useListStyles();
  const text = useText();
  const sheet = sheetKey(from);
  return (
    <li className={lists.card}>
      <Text weight="semibold">{text("import.owner", { name: placeName(from, text) })}</Text>
      <Caption1>{unclearWords({ ...unclear, candidates: [] }, text)}</Caption1>
      {isSkipped ? (
        <Skipped onAsk={() => dispatch({ type: "skip", what: sheet, isSkipped: false })} />
      ) : (
        <>
          <EverybodySelect
            label={text("import.ownerPick")}
            all={candidates.length > 0 ? candidates : units}
            value={code}
            onChoose={(chosen) => dispatch({ type: "owner", sheet, code: chosen })}
          />
          <SkipButton onSkip={() => dispatch({ type: "skip", what: sheet, isSkipped: true })} />
        </>
      )}
    </li>
  );
}

const NAME_TITLES = {
  unit: "import.nameUnit",
  officer: "import.nameOfficer",
  cluster: "import.nameCluster",
} as const satisfies Readonly<Record<NameQuestion["whose"], Key>>;
const OTHERS = {
  unit: "import.otherUnit",
  officer: "import.otherOfficer",
  cluster: "import.otherCluster",
} as const satisfies Readonly<Record<NameQuestion["whose"], Key>>;

function NameCard({
  question: { name, whose, candidates, places },
  snapshot,
  code,
  isSkipped,
  dispatch,
}: {
  readonly question: NameQuestion;
  readonly snapshot: Snapshot;
  readonly code: string | undefined;
  readonly isSkipped: boolean;
  readonly dispatch: Dispatch<WizardEvent>;
}): ReactElement {
  const styles = useStyles();
  const lists = useListStyles();
  const text = useText();
  const all = everybody(whose, snapshot);
  const chosen = all.find((each) => each.code === code);
  const choose = (meant: string): void => dispatch({ type: "name", name, code: meant });
  const what = fold(name);
  return (
    <li className={lists.card}>
      <Text weight="semibold">{text(NAME_TITLES[whose], { name })}</Text>
      <Caption1 className={lists.muted}>
        {text("import.namePlaces", { count: places.length, places: placeNames(places, text) })}
      </Caption1>
      {isSkipped && <Skipped onAsk={() => dispatch({ type: "skip", what, isSkipped: false })} />}
      {chosen && (
        <span className={lists.row}>
          <Text className={lists.grow}>{text("import.chosen", { name: chosen.shown })}</Text>
          <Button size="small" onClick={() => dispatch({ type: "name", name })}>
            {text("import.chooseAgain")}
          </Button>
        </span>
      )}
      {!isSkipped && !chosen && (
        <>
          {candidates.map((candidate) => (
            <Button
              key={candidate.code}
              className={styles.candidate}
              size="small"
              aria-label={text("import.nameIs", { name: candidate.shown })}
              onClick={() => choose(candidate.code)}
            >
              <span>
                {difference(nameIn(candidate), name).map(({ text: part, isSame }, at) => (
                  <span key={at} {...(!isSame && { className: styles.other })}>
                    {part}
                  </span>
                ))}{" "}
                <span className={lists.muted}>{`(${candidate.code})`}</span>
              </span>
            </Button>
          ))}
          <EverybodySelect label={text(OTHERS[whose])} all={all} onChoose={choose} />
          <SkipButton onSkip={() => dispatch({ type: "skip", what, isSkipped: true })} />
        </>
      )}
    </li>
  );
}

/** The name in "Xã Xuân Trường (X02)". */
function nameIn({ code, shown }: Choice): string {
  return shown.endsWith(` (${code})`) ? shown.slice(0, -code.length - 3) : shown;
}

function SkipButton({ onSkip }: { readonly onSkip: () => void }): ReactElement {
  const lists = useListStyles();
  const text = useText();
  return (
    <span className={lists.row}>
      <Button size="small" appearance="subtle" onClick={onSkip}>
        {text("import.skip")}
      </Button>
    </span>
  );
}

function Skipped({ onAsk }: { readonly onAsk: () => void }): ReactElement {
  const lists = useListStyles();
  const text = useText();
  return (
    <span className={lists.row}>
      <Text className={lists.grow}>{text("import.skipped")}</Text>
      <Button size="small" onClick={onAsk}>
        {text("import.askAgain")}
      </Button>
    </span>
  );
}
