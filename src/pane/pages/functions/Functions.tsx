import { Body1, Button, Card, makeStyles, Select, Subtitle2, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular, SearchRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { enteredCount, nameLineOf } from "../../../commands";
import { countOf } from "../../../office/cellFunctions";
import { useText } from "../../components/context";
import { PageFrame } from "../../components/PageFrame";
import type { PageProps } from "../page";
import { CellList } from "./CellList";
import { SCOPES, useFunctions, type FreezeScope } from "./useFunctions";
import { Waiting } from "../../components/Waiting";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center", flexWrap: "wrap" },
  heading: { margin: 0 },
  grow: { flexGrow: 1, minWidth: 0 },
});

/** "Hàm trong ô": the cells that call our functions, those that are not calculated, and values in their place. */
export function Functions({ actions, pane }: PageProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const { busy, message, found, find, reenter, scope, setScope, frozen, preview, freeze } =
    useFunctions(actions);
  const all = found ? countOf(found.found) : 0;
  const uncalculated = found ? countOf(found.changes) + countOf(found.left) : 0;
  const toFreeze = frozen ? countOf(frozen.changes) : 0;
  return (
    <PageFrame title={text("functions.title")} pane={pane} message={message}>
      {busy && <Waiting size="small" />}
      {found && (
        <Card>
          {all === 0 && <Body1>{text("functions.none")}</Body1>}
          {all > 0 && uncalculated === 0 && (
            <Body1>{text("functions.working", { count: all, sheets: found.found.length })}</Body1>
          )}
          {uncalculated > 0 && <Body1>{text("functions.uncalculated", { count: uncalculated })}</Body1>}
          <CellList plan={found} onShow={pane.goTo} />
          {found.names.length > 0 && <Body1>{text("functions.names", nameLineOf(found.names))}</Body1>}
          <div className={styles.row}>
            {enteredCount(found) > 0 && (
              <Button
                appearance="primary"
                icon={<ArrowSyncRegular />}
                disabled={busy}
                onClick={() => reenter(found)}
              >
                {text("functions.reenter", { count: enteredCount(found) })}
              </Button>
            )}
            <Button icon={<SearchRegular />} disabled={busy} onClick={find}>
              {text("functions.again")}
            </Button>
          </div>
        </Card>
      )}
      {!found && !busy && (
        <Button icon={<SearchRegular />} onClick={find}>
          {text("functions.find")}
        </Button>
      )}
      <Card>
        <Subtitle2 as="h3" className={styles.heading}>
          {text("functions.freeze")}
        </Subtitle2>
        <Body1>{text("functions.freezeText")}</Body1>
        <div className={styles.row}>
          <Select
            className={styles.grow}
            value={scope}
            aria-label={text("functions.scope")}
            onChange={(_, { value }) => setScope(value as FreezeScope)}
          >
            {SCOPES.map((name) => (
              <option key={name} value={name}>
                {text(`functions.scope.${name}`)}
              </option>
            ))}
          </Select>
          <Button disabled={busy} onClick={preview}>
            {text("functions.seePreview")}
          </Button>
        </div>
        {frozen && (
          <>
            <Body1>
              {toFreeze === 0
                ? text("functions.nothingToFreeze")
                : text("functions.preview", { count: toFreeze })}
            </Body1>
            <CellList plan={frozen} onShow={pane.goTo} />
            {frozen.names.length > 0 && (
              <Body1>{text("functions.namesStay", nameLineOf(frozen.names))}</Body1>
            )}
            {toFreeze > 0 && (
              <Button appearance="primary" disabled={busy} onClick={() => freeze(frozen)}>
                {text("functions.freezeNow", { count: toFreeze })}
              </Button>
            )}
          </>
        )}
      </Card>
    </PageFrame>
  );
}
