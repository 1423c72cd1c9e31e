import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { useText } from "../../components/context";
import { loadFiles } from "./loadFiles";
import type { LoadedSource } from "./sources";
import { Progress } from "../../components/Progress";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    textAlign: "center",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  over: { border: `2px solid ${tokens.colorBrandStroke1}` },
  input: { display: "none" },
});

const ENDINGS = ".xlsx,.xlsm,.xls,.csv,.tsv,.txt,.docx,.docm";

export interface FilesProps {
  readonly busy: boolean;
  readonly onLoaded: (sources: readonly LoadedSource[]) => void;
  readonly onLoading: (isLoading: boolean) => void;
}

/** Files that a person chooses or drops, read one after another. */
export function Files({ busy, onLoaded, onLoading }: FilesProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number }>();
  const [stopped, setStopped] = useState<number>();
  const reading = useRef<AbortController>(undefined);
  useEffect(() => () => reading.current?.abort(), []);
  const load = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    const controller = new AbortController();
    reading.current = controller;
    setStopped(undefined);
    setProgress({ done: 0, total: files.length });
    onLoading(true);
    try {
      const loaded = await loadFiles(files, {
        signal: controller.signal,
        onProgress: (done, total) => setProgress({ done, total }),
      });
      onLoaded(loaded);
      if (controller.signal.aborted) setStopped(loaded.length);
    } finally {
      setProgress(undefined);
      onLoading(false);
    }
  };
  const take = (list: FileList | null): void => void load([...(list ?? [])]);
  if (progress)
    return (
      <Progress
        label={text("import.readingFiles", {
          done: Math.min(progress.done + 1, progress.total),
          total: progress.total,
        })}
        share={progress.total === 0 ? 1 : progress.done / progress.total}
        onStop={() => reading.current?.abort()}
      />
    );
  return (
    <>
      <div
        className={mergeClasses(styles.zone, isOver && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          if (!busy) take(event.dataTransfer.files);
        }}
      >
        <Caption1>{text("import.drop")}</Caption1>
        <Button icon={<DocumentAddRegular />} disabled={busy} onClick={() => input.current?.click()}>
          {text("import.chooseFiles")}
        </Button>
        <input
          ref={input}
          className={styles.input}
          type="file"
          multiple
          accept={ENDINGS}
          aria-label={text("import.chooseFiles")}
          onChange={({ target }) => {
            take(target.files);
            // The same file may be chosen again after it was mended.
            target.value = "";
          }}
        />
        <Caption1>{text("import.fileKinds")}</Caption1>
      </div>
      {stopped !== undefined && (
        <Caption1 role="status">{text("import.stopped", { count: stopped })}</Caption1>
      )}
    </>
  );
}
