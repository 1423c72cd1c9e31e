import { Button, Field, Input, makeStyles, Select, Subtitle2, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import { DOCUMENT_GROUPS, documentOf, type DocumentKind } from "../../../paper";
import { parseDate } from "../../../text";
import { today } from "../../clock";
import { useText } from "../../components/context";
import { Needing } from "../../components/Needing";
import { PageFrame } from "../../components/PageFrame";
import { canSaveFiles } from "../../save";
import type { PageProps } from "../page";
import { Blanks } from "./Blanks";
import { DocumentRow } from "./DocumentRow";
import { shownView } from "./evidenceViews";
import { ReportOptions } from "./ReportOptions";
import { reportArguments, USUAL_REPORT } from "./reportWish";
import { useDocuments } from "./useDocuments";
import type { Wanted } from "./wanted";

type Group = keyof typeof DOCUMENT_GROUPS;
const GROUPS = Object.keys(DOCUMENT_GROUPS) as Group[];

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** Reports, follow-up sheets, lists, award papers, evidence: on document sheets, or as Word files. A day says which month or quarter a report is of. */
export function Documents({ reading, ...props }: PageProps): ReactElement {
  const text = useText();
  return (
    <Needing title={text("documents.title")} needs={["units"]} reading={reading} pane={props.pane}>
      <Kinds {...props} />
    </Needing>
  );
}

/** The same where there is anybody to make documents of. */
function Kinds({ actions, pane }: Pick<PageProps, "actions" | "pane">): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [date, setDate] = useState("");
  const [wish, setWish] = useState(USUAL_REPORT);
  const [chosenView, setChosenView] = useState("");
  const { busy, message, blanks, views, sections, make, download, prepareCopy, copy } = useDocuments(
    actions,
    pane,
  );
  const asFile = canSaveFiles();
  const day = parseDate(date);
  const shown = shownView(views, chosenView, day ?? today());
  const wanted = (document: DocumentKind, group: Group): Wanted => ({
    document,
    ...(day !== undefined && { day }),
    ...(documentOf(document).needs.view && shown && { set: shown.set, period: shown.period }),
    ...(group === "reports" && reportArguments(wish)),
  });
  return (
    <PageFrame title={text("documents.title")} pane={pane} message={message}>
      {copy && (
        <Button appearance="primary" icon={<CopyRegular />} disabled={busy} onClick={copy}>
          {text("documents.copyNow")}
        </Button>
      )}
      {message && blanks.length > 0 && <Blanks blanks={blanks} onAsk={pane.ask} />}
      <Field label={text("documents.day")}>
        <Input type="date" value={date} onChange={(_, { value }) => setDate(value)} />
      </Field>
      {GROUPS.map((group) => (
        <section key={group} className={styles.list}>
          <Subtitle2 as="h3">{text(`documents.${group}`)}</Subtitle2>
          {group === "reports" && <ReportOptions wish={wish} choices={sections} onChange={setWish} />}
          {group === "evidence" && shown && (
            <Select
              value={shown.key}
              aria-label={text("documents.evidenceView")}
              onChange={(_, { value }) => setChosenView(value)}
            >
              {views.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </Select>
          )}
          {DOCUMENT_GROUPS[group].map((kind) => (
            <DocumentRow
              key={kind}
              kind={kind}
              disabled={busy}
              onMake={() => make(wanted(kind, group))}
              asFile={asFile}
              onWord={() => (asFile ? download : prepareCopy)(wanted(kind, group))}
            />
          ))}
        </section>
      ))}
    </PageFrame>
  );
}
