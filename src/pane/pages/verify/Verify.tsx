import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useCallback, useState, type ReactElement } from "react";
import { logTable } from "../../../contract";
import type { Verification } from "../../../session";
import { sealCode } from "../../../sheets/proof";
import { GoToSheet } from "../../components/GoToSheet";
import { Findings } from "../../components/Findings";
import { useText } from "../../components/context";
import { PageFrame } from "../../components/PageFrame";
import { useOpeningStep, useStep } from "../../components/useStep";
import type { PageProps } from "../page";
import { Waiting } from "../../components/Waiting";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "end", flexWrap: "wrap" },
  grow: { flexGrow: 1, minWidth: 0 },
  seal: { display: "flex", flexDirection: "column" },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
});

/** "Kiểm tra khóa sổ": what the workbook says of itself, and the code of a signed document held against it. */
export function Verify({ actions: { commands }, pane }: PageProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<Verification>();
  const { busy, message, run } = useStep();
  const check = useCallback(async () => setFound(await commands.verify.prepare({})), [commands]);
  useOpeningStep(run, check);
  const checkCode = (): void =>
    run(async () => setFound(await commands.verify.prepare(typed.trim() === "" ? {} : { digest: typed })));
  const log = found?.standing.get(logTable.id);
  return (
    <PageFrame title={text("verify.title")} pane={pane} message={message}>
      <div className={styles.row}>
        <Field className={styles.grow} label={text("verify.code")}>
          <Input value={typed} onChange={(_, { value }) => setTyped(value)} />
        </Field>
        <Button appearance="primary" disabled={busy} onClick={checkCode}>
          {text("verify.check")}
        </Button>
      </div>
      {busy && <Waiting />}
      {found && (
        <>
          <ul className={styles.list}>
            {found.seals.map(({ period, lockedAt, digest }) => (
              <li key={period} className={styles.seal}>
                <Text>{text("verify.sealed", { period, time: lockedAt })}</Text>
                <Text className={styles.code}>{sealCode(digest)}</Text>
              </li>
            ))}
            {found.statements.map(({ key, params }, at) => (
              <li key={at}>
                <Text>{text(key, params)}</Text>
              </li>
            ))}
          </ul>
          {log && (
            <div>
              <GoToSheet sheet={log.sheet} onShow={pane.goTo} />
            </div>
          )}
          {found.findings.length === 0 ? (
            <Nothing found={found} pane={pane} />
          ) : (
            <Findings
              findings={found.findings}
              raw={{ ...found.reading.raw, ...Object.fromEntries(found.standing) }}
              onShow={pane.goTo}
            />
          )}
        </>
      )}
    </PageFrame>
  );
}

/** No difference was found; where there is nothing that could differ, the way to where there will be. */
function Nothing({ found, pane }: { readonly found: Verification } & Pick<PageProps, "pane">): ReactElement {
  const text = useText();
  if (found.seals.length > 0 || found.standing.size > 0)
    return <Text weight="semibold">{text("verify.none")}</Text>;
  return (
    <>
      <Text>{text("verify.nothing")}</Text>
      <div>
        <Button onClick={() => pane.open({ at: "periods" })}>{text("periods.title")}</Button>
      </div>
    </>
  );
}
