import type { Page } from "../page";
import { Preview } from "./Preview";
import type { PreviewView } from "./view";

/** What would be written, before anything is. */
export const preview: Page<PreviewView> = { component: Preview };
