import { Button, Input, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { CopyRegular, DismissRegular, DocumentTextClockRegular, SearchRegular } from "@fluentui/react-icons";
import { useMemo, type ReactElement } from "react";
import { timelyPapers, type DocumentKind } from "../../../paper";
import { inSheets, type Reading } from "../../../session";
import type { PaneActions } from "../../actions";
import { useText } from "../../components/context";
import { LinkList } from "../../components/LinkList";
import { PageFrame } from "../../components/PageFrame";
import type { Pane } from "../../pane";
import { canSaveFiles } from "../../save";
import { foundPapers } from "./foundPapers";
import { PaperGroup } from "./PaperGroup";
import { USUAL_PAPER, wantedPaper } from "./paperWish";
import { chosenSpan, spanChoices } from "./spanChoices";
import { usePaper } from "./usePaper";
import type { Wanted } from "./wanted";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

export interface PaperListProps {
  readonly reading: Reading;
  readonly actions: PaneActions;
  readonly pane: Pane;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** The groups that are unfolded. */
  readonly open: ReadonlySet<string>;
  readonly onOpen: (open: ReadonlySet<string>) => void;
}

/** All kinds of documents: what is wanted now, what is searched for, and the rest in groups that fold. */
export function PaperList({
  reading,
  actions,
  pane,
  query,
  onQuery,
  open,
  onOpen,
}: PaperListProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const { busy, message, download, prepareCopy, copy } = usePaper(actions, pane);
  const { snapshot, today } = reading;
  const timely = useMemo(
    () => timelyPapers(snapshot, today, { translate: text, written: inSheets }),
    [snapshot, today, text],
  );
  const groups = useMemo(() => foundPapers(query, text), [query, text]);
  const isSearched = query.trim() !== "";
  const asFile = canSaveFiles();
  const usual = (kind: DocumentKind): Wanted =>
    wantedPaper(kind, USUAL_PAPER, {
      snapshot,
      today,
      span: chosenSpan(spanChoices(kind, snapshot, today, text), ""),
    });
  return (
    <PageFrame title={text("documents.title")} pane={pane} message={message}>
      {copy && (
        <Button appearance="primary" icon={<CopyRegular />} disabledFocusable={busy} onClick={copy}>
          {text("documents.copyNow")}
        </Button>
      )}
      <Input
        type="search"
        contentBefore={<SearchRegular />}
        aria-label={text("documents.search")}
        placeholder={text("documents.searchHint")}
        value={query}
        onChange={(_, { value }) => onQuery(value)}
      />
      {!isSearched && timely.length > 0 && (
        <section className={styles.list}>
          <Subtitle2 as="h3">{text("documents.now")}</Subtitle2>
          <LinkList
            label={text("documents.now")}
            links={timely.map(({ kind, why, period }) => ({
              title: text(`document.kind.${kind}`),
              about: why,
              icon: DocumentTextClockRegular,
              onOpen: () =>
                pane.open({ at: "documents", document: kind, ...(period !== undefined && { period }) }),
            }))}
          />
        </section>
      )}
      {groups.map(({ group, kinds }) => (
        <PaperGroup
          key={group}
          group={group}
          kinds={kinds}
          isOpen={isSearched || open.has(group)}
          onOpen={
            isSearched
              ? undefined
              : (isOpen) =>
                  onOpen(new Set(isOpen ? [...open, group] : [...open].filter((one) => one !== group)))
          }
          busy={busy}
          asFile={asFile}
          onChoose={(kind) => pane.open({ at: "documents", document: kind })}
          onWord={(kind) => (asFile ? download : prepareCopy)(usual(kind))}
        />
      ))}
      {groups.length === 0 && (
        <>
          <Text role="status">{text("documents.noneFound", { query: query.trim() })}</Text>
          <Button icon={<DismissRegular />} onClick={() => onQuery("")}>
            {text("documents.searchClear")}
          </Button>
        </>
      )}
    </PageFrame>
  );
}
