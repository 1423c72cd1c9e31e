import { ProgressBar, Text } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";

export interface ProgressProps {
  /** What is going on, in words. */
  readonly label: string;
  /** 0–1; absent while the length is unknown. */
  readonly share?: number | undefined;
}

/** What is going on, and how far it is. */
export function Progress({ label, share }: ProgressProps): ReactElement {
  const id = useId();
  return (
    <>
      <Text id={id}>{label}</Text>
      <ProgressBar aria-labelledby={id} {...(share !== undefined && { value: share })} />
    </>
  );
}
