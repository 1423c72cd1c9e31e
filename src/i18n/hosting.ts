import { withRooms, type Key, type Translate } from "./index";
import { hosting } from "./vi/hosting";

/** All that the check of a deployment can say. */
export type HostingTextKey = Key | keyof typeof hosting;
export type HostingTexts = Translate<HostingTextKey>;

/** The texts with those of the check of a deployment. */
export const hostingTexts = withRooms(hosting);
