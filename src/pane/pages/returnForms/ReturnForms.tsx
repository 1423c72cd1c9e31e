import { Body1, Button, Caption1, Card, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { useCallback, useState, type ReactElement } from "react";
import type { Snapshot } from "../../../domain/model";
import { useText } from "../../components/context";
import { Needing } from "../../components/Needing";
import { PageFrame } from "../../components/PageFrame";
import { useOpeningStep, useStep } from "../../components/useStep";
import { canSaveFiles, saveFile } from "../../save";
import type { PageProps } from "../page";
import { Waiting } from "../../components/Waiting";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

const ZIP = "application/zip";

/** Whose forms are made: each cluster's, each unit's, or those of one cluster. */
type Holders = "clusters" | "units" | { readonly cluster: string };

/** Asks for period, set and holders, makes the forms and hands them over as one file. */
export function ReturnForms({ reading, ...props }: PageProps): ReactElement {
  const text = useText();
  return (
    <Needing
      title={text("return.forms")}
      needs={["units", "criteria", "periods"]}
      reading={reading}
      pane={props.pane}
    >
      <Making {...props} />
    </Needing>
  );
}

/** The same where there is anything to be returned. */
function Making({ actions: { commands }, pane }: Pick<PageProps, "actions" | "pane">): ReactElement {
  const text = useText();
  const [snapshot, setSnapshot] = useState<Snapshot>();
  const { busy, message, run } = useStep();
  const look = useCallback(async () => setSnapshot((await commands.check.prepare({})).snapshot), [commands]);
  useOpeningStep(run, look);
  const [made, setMade] = useState<readonly string[]>();
  const make = (period: string, set: string, holders: Holders): void =>
    run(async () => {
      setMade(undefined);
      const args = {
        ...{ period, set },
        ...(holders === "units" && { units: true }),
        ...(typeof holders === "object" && holders),
      };
      const { parcel = new Map<string, Uint8Array>() } = await commands["return-forms"].tell(
        await commands["return-forms"].prepare(args),
        args,
        text,
      );
      setMade([...parcel.keys()]);
      if (parcel.size === 0) return { intent: "info", text: text("return.none") };
      const { zipped } = await import(/* webpackChunkName: "zip" */ "../../../sources/zipped");
      saveFile(
        new Blob([new Uint8Array(zipped(parcel))], { type: ZIP }),
        `${text("return.parcel", { period, set })}.zip`,
      );
      return { intent: "success", text: text("return.saved", { count: parcel.size }) };
    });
  return (
    <PageFrame title={text("return.forms")} pane={pane} message={message}>
      <Body1>{text("return.intro")}</Body1>
      {snapshot && <Wanted snapshot={snapshot} busy={busy} onMake={make} />}
      {busy && <Waiting />}
      {made && made.length > 0 && <Made names={made} />}
    </PageFrame>
  );
}

interface WantedProps {
  readonly snapshot: Snapshot;
  readonly busy: boolean;
  readonly onMake: (period: string, set: string, holders: Holders) => void;
}

function Wanted({ snapshot: { periods, criteria, clusters }, busy, onMake }: WantedProps): ReactElement {
  const text = useText();
  const sets = [...new Set(criteria.map((leaf) => leaf.set))];
  const open = periods.filter(({ state }) => state === "open");
  const [period, setPeriod] = useState(open[0]?.code ?? "");
  const [set, setSet] = useState(sets[0] ?? "");
  const [holders, setHolders] = useState("clusters");
  const wanted: Holders =
    holders === "clusters" || holders === "units" ? holders : { cluster: holders.slice(1) };
  const isReady = period !== "" && set !== "" && canSaveFiles();
  return (
    <>
      <Field label={text("return.forPeriod")}>
        <Select value={period} onChange={(_, { value }) => setPeriod(value)}>
          {open.map(({ code, name }) => (
            <option key={code} value={code}>
              {name === "" ? code : name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text("return.forSet")}>
        <Select value={set} onChange={(_, { value }) => setSet(value)}>
          {sets.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      <Field label={text("return.forWhom")}>
        <Select value={holders} onChange={(_, { value }) => setHolders(value)}>
          <option value="clusters">{text("return.eachCluster")}</option>
          <option value="units">{text("return.eachUnit")}</option>
          {clusters.map(({ code, name }) => (
            <option key={code} value={`=${code}`}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        appearance="primary"
        icon={<ArrowDownloadRegular />}
        disabled={busy || !isReady}
        onClick={() => onMake(period, set, wanted)}
      >
        {text("return.make")}
      </Button>
      {!canSaveFiles() && <Caption1>{text("return.noFiles")}</Caption1>}
    </>
  );
}

function Made({ names }: { readonly names: readonly string[] }): ReactElement {
  const styles = useStyles();
  return (
    <Card>
      <ul className={styles.list}>
        {names.map((name) => (
          <li key={name}>
            <Body1>{name}</Body1>
          </li>
        ))}
      </ul>
    </Card>
  );
}
