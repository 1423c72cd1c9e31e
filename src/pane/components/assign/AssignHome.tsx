import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import {
  ArrowImportRegular,
  CalendarRegular,
  ClockAlarmRegular,
  DocumentTableRegular,
  PeopleLinkRegular,
  PeopleTeamRegular,
  PersonStarRegular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { AssignView } from "../../state";
import { useText } from "../context";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalXS,
  },
  button: { justifyContent: "flex-start" },
});

/** The ways into the assignments, the follow-up and the documents. */
export function AssignHome({ onOpen }: { readonly onOpen: (view: AssignView) => void }): ReactElement {
  const styles = useStyles();
  const text = useText();
  return (
    <section>
      <Subtitle2 as="h2">{text("assign.section")}</Subtitle2>
      <nav className={styles.list}>
        <Button
          className={styles.button}
          icon={<PeopleLinkRegular />}
          onClick={() => onOpen({ at: "assign", kind: "twinning" })}
        >
          {text("assign.title.twinning")}
        </Button>
        <Button
          className={styles.button}
          icon={<PersonStarRegular />}
          onClick={() => onOpen({ at: "assign", kind: "oversight" })}
        >
          {text("assign.title.oversight")}
        </Button>
        <Button className={styles.button} icon={<CalendarRegular />} onClick={() => onOpen({ at: "visits" })}>
          {text("assign.visits")}
        </Button>
        <Button
          className={styles.button}
          icon={<PeopleTeamRegular />}
          onClick={() => onOpen({ at: "assign", kind: "groups" })}
        >
          {text("assign.title.groups")}
        </Button>
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
