import type { Page } from "../page/blocks";
import type { DocumentSource } from "../words";
import { paperPage } from "./paperPage";
import { orBlank } from "./settings";

/** A paper that says nothing: how head and end of the office's papers read with its settings as they are. */
export function samplePage(source: DocumentSource): Page {
  const { settings } = source.snapshot;
  const { day } = source.options;
  const title = source.translate("document.kind.ke-hoach-thi-dua");
  const isJoint = (settings.document.partnerBody ?? "") !== "";
  const paper = source.paper({ kind: "ke-hoach-thi-dua", symbol: "KH", isJoint });
  return paperPage(source, paper, {
    sheet: title,
    blocks: [{ kind: "text", text: orBlank(""), look: { align: "Center" } }],
    day,
  });
}
