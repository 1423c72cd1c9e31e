import { useEffect, useState, type ReactElement } from "react";
import { Hint } from "../../components/Hint";
import { useText } from "../../components/context";

/** Excel has calculated by then what it can when a workbook opens. */
const SETTLED_MS = 3_000;

export interface UnknownFunctionsProps {
  readonly count: () => Promise<number>;
  readonly onOpen: () => void;
}

/** Says that cells do not know our functions, and leads to what can be done. */
export function UnknownFunctions({ count, onOpen }: UnknownFunctionsProps): ReactElement | null {
  const text = useText();
  const [unknown, setUnknown] = useState(0);
  useEffect(() => {
    // No more than a hint: where it cannot be had, the page of functions still tells.
    const timer = setTimeout(() => void count().then(setUnknown, () => undefined), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [count]);
  if (unknown === 0) return null;
  return (
    <Hint text={text("functions.sign", { count: unknown })} action={text("functions.title")} onAct={onOpen} />
  );
}
