import type { Reading } from "../../../session";
import type { RowSubject } from "../../../sheets/selected";
import type { PageProps } from "../page";

/** What the parts of the page are given: the row is about something that the workbook knows. */
export interface KnownProps extends Pick<PageProps, "pane" | "areas"> {
  readonly subject: RowSubject;
  readonly reading: Reading;
}
