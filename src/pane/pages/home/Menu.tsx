import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import {
  ArrowImportRegular,
  CalendarRegular,
  ClockAlarmRegular,
  DocumentTableRegular,
  PeopleLinkRegular,
  PeopleRegular,
  PeopleTeamRegular,
  PersonStarRegular,
} from "@fluentui/react-icons";
import { Fragment, type ReactElement } from "react";
import { kinds } from "../../../domain/assignment";
import type { AssignmentKind } from "../../../domain/model";
import type { AssignView } from "../../state";
import { useText } from "../../components/context";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalXS,
  },
  button: { justifyContent: "flex-start" },
});

const ICONS: Readonly<Partial<Record<AssignmentKind, ReactElement>>> = {
  twinning: <PeopleLinkRegular />,
  oversight: <PersonStarRegular />,
  groups: <PeopleTeamRegular />,
};
/** Visits go to those who are in somebody's charge. */
const WITH_VISITS: AssignmentKind = "oversight";

/** The ways into the assignments, the follow-up and the documents. */
export function AssignHome({ onOpen }: { readonly onOpen: (view: AssignView) => void }): ReactElement {
  const styles = useStyles();
  const text = useText();
  return (
    <section>
      <Subtitle2 as="h2">{text("assign.section")}</Subtitle2>
      <nav className={styles.list}>
        {kinds.map(({ id: kind }) => (
          <Fragment key={kind}>
            <Button
              className={styles.button}
              icon={ICONS[kind] ?? <PeopleRegular />}
              onClick={() => onOpen({ at: "assign", kind })}
            >
              {text(`assign.title.${kind}`)}
            </Button>
            {kind === WITH_VISITS && (
              <Button
                className={styles.button}
                icon={<CalendarRegular />}
                onClick={() => onOpen({ at: "visits" })}
              >
                {text("assign.visits")}
              </Button>
            )}
          </Fragment>
        ))}
        <Button
          className={styles.button}
          icon={<ArrowImportRegular />}
          onClick={() => onOpen({ at: "import" })}
        >
          {text("assign.import")}
        </Button>
      </nav>
      <Subtitle2 as="h2">{text("documents.section")}</Subtitle2>
      <nav className={styles.list}>
        <Button className={styles.button} icon={<ClockAlarmRegular />} onClick={() => onOpen({ at: "due" })}>
          {text("due.title")}
        </Button>
        <Button
          className={styles.button}
          icon={<DocumentTableRegular />}
          onClick={() => onOpen({ at: "documents" })}
        >
          {text("documents.title")}
        </Button>
      </nav>
    </section>
  );
}
