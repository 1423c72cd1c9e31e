import { Caption1, Image, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useContext, type ReactElement } from "react";
import { schemaOf } from "../../../domain/tables";
import { LanguageContext } from "../../components/context";
import { GoToSheet } from "../../components/GoToSheet";
import { LinkList } from "../../components/LinkList";
import { PageFrame } from "../../components/PageFrame";
import type { PageProps } from "../page";
import { linksTo } from "./links";
import { PICTURES } from "./pictures";
import { stepText } from "./search";
import { useHelpText } from "./texts";
import { topicOf } from "./topics";
import type { TopicView } from "./view";

const useStyles = makeStyles({
  heading: { margin: 0 },
  steps: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  sheets: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  picture: {
    width: "100%",
    maxWidth: "420px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  figure: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
});

/** A topic: its steps, a picture, the pages where it is done and the sheets that it is about. */
export function TopicPage({ view, reading, pane, areas }: PageProps<TopicView>): ReactElement {
  const styles = useStyles();
  const text = useHelpText();
  const language = useContext(LanguageContext);
  const { steps, opens, tables, picture } = topicOf(view.topic);
  const present = new Set(reading?.around.sheets ?? reading?.tables.flatMap(sheetIfThere));
  const sheets = [...new Set(tables.map((id) => schemaOf(id).sheet))].filter((sheet) => present.has(sheet));
  return (
    <PageFrame title={text(`help.topic.${view.topic}`)} pane={pane} message={undefined}>
      <Caption1>{text(`help.topic.${view.topic}.about`)}</Caption1>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step.text}>
            <Text>{stepText(step, text)}</Text>
          </li>
        ))}
      </ol>
      {picture && (
        <figure className={styles.figure}>
          <Image
            className={styles.picture}
            src={PICTURES[picture][language]}
            alt={text(`help.picture.${picture}`)}
            loading="lazy"
          />
          <figcaption>
            <Caption1>{text(`help.picture.${picture}`)}</Caption1>
          </figcaption>
        </figure>
      )}
      <Subtitle2 as="h3" className={styles.heading}>
        {text("help.whereDone")}
      </Subtitle2>
      <LinkList
        label={text("help.whereDone")}
        links={linksTo(opens, areas).map(({ title, about, icon, view: page }) => ({
          title: text(title),
          about: text(about),
          icon,
          onOpen: () => pane.open(page),
        }))}
      />
      {sheets.length > 0 && (
        <>
          <Subtitle2 as="h3" className={styles.heading}>
            {text("help.sheets")}
          </Subtitle2>
          <div className={styles.sheets}>
            {sheets.map((sheet) => (
              <GoToSheet key={sheet} sheet={sheet} onShow={pane.goTo} />
            ))}
          </div>
        </>
      )}
    </PageFrame>
  );
}

function sheetIfThere({
  id,
  present,
}: {
  readonly id: Parameters<typeof schemaOf>[0];
  readonly present: boolean;
}): string[] {
  return present ? [schemaOf(id).sheet] : [];
}
