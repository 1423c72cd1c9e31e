import { Button, Caption1, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { EditRegular, PersonRegular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import { useText } from "./context";

/** Longer names do not fit into the column of the log. */
const LONGEST = 60;

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, flexWrap: "wrap" },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
});

export interface PersonProps {
  /** The name that the log gives; "" for who wants none there, undefined for who was not asked yet. */
  readonly person: string | undefined;
  readonly onPerson: (person: string) => void;
}

/** Asks once who works here: Office does not tell an add-in. Afterwards a line with the name, to be changed. */
export function Person({ person, onPerson }: PersonProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [asking, setAsking] = useState(person === undefined);
  const [name, setName] = useState(person ?? "");
  const answer = (given: string): void => {
    onPerson(given.trim());
    setAsking(false);
  };
  if (!asking)
    return (
      <div className={styles.row}>
        <PersonRegular aria-hidden />
        <Caption1 className={styles.name}>
          {person === undefined || person === "" ? text("person.none") : text("person.is", { name: person })}
        </Caption1>
        <Button size="small" appearance="subtle" icon={<EditRegular />} onClick={() => setAsking(true)}>
          {text("person.change")}
        </Button>
      </div>
    );
  return (
    <section className={styles.card}>
      <Field label={text("person.ask")} hint={text("person.hint")}>
        <Input value={name} maxLength={LONGEST} onChange={(_, { value }) => setName(value)} />
      </Field>
      <span className={styles.row}>
        <Button size="small" appearance="primary" disabled={name.trim() === ""} onClick={() => answer(name)}>
          {text("person.keep")}
        </Button>
        <Button size="small" onClick={() => answer("")}>
          {text("person.without")}
        </Button>
      </span>
    </section>
  );
}
