import { withRooms, type Key, type Translate } from "./index";
import { preview } from "./vi/preview";

/** All that the page around the embedded workbook can say. */
export type PreviewTextKey = Key | keyof typeof preview;
export type PreviewTexts = Translate<PreviewTextKey>;

/** The texts with those of the page around the embedded workbook. */
export const previewTexts = withRooms(preview);
