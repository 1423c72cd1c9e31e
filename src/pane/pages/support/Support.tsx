import { Button, Caption1, Card, makeStyles, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { Fragment, useMemo, type ReactElement } from "react";
import { copyFormatted } from "../../clipboard";
import { PageFrame } from "../../components/PageFrame";
import { useStep } from "../../components/useStep";
import { useHelpText } from "../help/texts";
import type { PageProps } from "../page";
import { reportText, supportReport } from "./report";

const useStyles = makeStyles({
  list: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  about: { color: tokens.colorNeutralForeground2 },
  said: { margin: 0 },
  copy: { alignSelf: "flex-start" },
});

/** What somebody who helps needs to know, to be copied. */
export function Support({ reading, actions, pane }: PageProps): ReactElement {
  const styles = useStyles();
  const text = useHelpText();
  const { message, run } = useStep();
  const { host, version, namespace } = actions;
  const lines = useMemo(
    () => supportReport({ host: host(), version, namespace, reading }, text),
    [host, version, namespace, reading, text],
  );
  const copy = (): void => {
    const isCopied = copyFormatted({ html: "", text: reportText(lines) });
    run(() =>
      Promise.resolve({
        intent: isCopied ? "success" : "error",
        text: text(isCopied ? "support.copied" : "support.notCopied"),
      }),
    );
  };
  return (
    <PageFrame title={text("support.title")} pane={pane} message={message}>
      <Caption1>{text("support.intro")}</Caption1>
      <Button className={styles.copy} appearance="primary" icon={<CopyRegular />} onClick={copy}>
        {text("support.copy")}
      </Button>
      <Card>
        <dl className={styles.list}>
          {lines.map(([about, said]) => (
            <Fragment key={about}>
              <dt className={styles.about}>{about}</dt>
              <dd className={styles.said}>{said}</dd>
            </Fragment>
          ))}
        </dl>
      </Card>
    </PageFrame>
  );
}
