import type { Paper } from "../register";
import type { DocumentSource } from "../words";

/** By when what a letter asks for is to be there: so many days after its date (`SoNgayTraLoi`), Excel serial day. */
export function replyDay({ date }: Paper, { snapshot, options }: DocumentSource): number {
  return (date ?? options.day) + snapshot.settings.document.replyDays;
}

/** Where evidence is sent to: as the office says it, else the office itself. */
export function evidencePlace(source: DocumentSource): string {
  return source.snapshot.settings.document.evidenceTo ?? source.officeName();
}
