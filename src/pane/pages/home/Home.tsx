import type { ReactElement } from "react";
import type { PageProps } from "../page";
import { isBegun } from "../../filled";
import { Start } from "./Start";
import { Year } from "./Year";

/** The first page: how the year stands; a workbook without any of the tables is offered ways to begin. */
export function Home({ reading, ...props }: PageProps): ReactElement | null {
  if (!reading) return null;
  return isBegun(reading) ? <Year reading={reading} {...props} /> : <Start {...props} reading={reading} />;
}
