import {
  Body1,
  Button,
  Caption1,
  Card,
  makeStyles,
  Spinner,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import type { Setting, SettingKey, SettingEffect } from "../../../contract";
import { hasNoEffect, type Effect } from "../../../domain/effect";
import type { Page } from "../../../paper";
import { settingEffect, settingPaper, type Reading } from "../../../session";
import { useText } from "../../components/context";
import { leavesOf, PaperSheet } from "../../components/paper/PaperSheet";
import { errorText } from "../../messages";
import { isSmall } from "../../useFollowing";
import { effectWords } from "./effectWords";

/** The first of each kind; how many there are stands above. */
const SHOWN = 8;
/** While somebody types nothing is worked out. */
const QUIET_MS = 400;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

export interface ConsequenceProps {
  readonly kind: SettingEffect;
  readonly reading: Reading;
  readonly setting: Setting<SettingKey>;
  /** An answer that can be written and is not yet. */
  readonly value: string;
}

/** What an answer changes, on the office's own numbers or on the head and end of its papers, before it is written. */
export function Consequence({ kind, reading, setting, value }: ConsequenceProps): ReactElement {
  const text = useText();
  const [isWanted, setWanted] = useState(kind === "paper" || isSmall(reading));
  return (
    <Card>
      <Subtitle2 as="h3">{text(`settings.effect.${kind}`)}</Subtitle2>
      {!isWanted && <Button onClick={() => setWanted(true)}>{text("settings.effect.look")}</Button>}
      {isWanted && kind === "results" && <ResultsEffect reading={reading} setting={setting} value={value} />}
      {isWanted && kind === "paper" && <PaperEffect reading={reading} setting={setting} value={value} />}
    </Card>
  );
}

type EffectProps = Omit<ConsequenceProps, "kind">;

function ResultsEffect({ reading, setting, value }: EffectProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const { known, failed } = useWorkedOut<Effect>((signal) =>
    settingEffect(reading, setting.key, value, signal),
  );
  if (failed !== undefined) return <Body1>{errorText(failed, text)}</Body1>;
  if (!known) return <Spinner size="tiny" label={text("settings.effect.busy")} />;
  const isLocked = setting.sealed === true && reading.snapshot.seals.length > 0;
  return (
    <div role="status">
      {hasNoEffect(known) && <Body1>{text("settings.effect.none")}</Body1>}
      {effectWords(known, reading.snapshot.periods, text).map(({ heading, lines }) => (
        <section key={heading}>
          <Text weight="semibold">{heading}</Text>
          <ul className={styles.list}>
            {lines.slice(0, SHOWN).map((line) => (
              <li key={line}>
                <Body1>{line}</Body1>
              </li>
            ))}
            {lines.length > SHOWN && (
              <li>
                <Body1>{text("settings.effect.more", { count: lines.length - SHOWN })}</Body1>
              </li>
            )}
          </ul>
        </section>
      ))}
      {isLocked && <Caption1>{text("settings.effect.locked")}</Caption1>}
    </div>
  );
}

function PaperEffect({ reading, setting, value }: EffectProps): ReactElement {
  const text = useText();
  const { known, failed } = useWorkedOut<Page>(() => settingPaper(reading, setting.key, value));
  if (failed !== undefined) return <Body1>{errorText(failed, text)}</Body1>;
  const [leaf] = known ? leavesOf([known]) : [];
  return leaf ? <PaperSheet leaf={leaf} isCut /> : <Spinner size="tiny" />;
}

/** Works something out once the person has stopped typing; what nobody waits for any more is stopped. */
function useWorkedOut<T>(work: (signal: AbortSignal) => Promise<T>): {
  readonly known: T | undefined;
  readonly failed: unknown;
} {
  const [known, setKnown] = useState<T>();
  const [failed, setFailed] = useState<unknown>();
  // The answer is in the key of the card: another one begins anew.
  const [asked] = useState(() => work);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      asked(stop.signal).then(
        (found) => !stop.signal.aborted && setKnown(() => found),
        (error: unknown) => !stop.signal.aborted && setFailed(error),
      );
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [asked]);
  return { known, failed };
}
