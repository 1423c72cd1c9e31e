import type { BoundCommands } from "../../../commands";

/** A document as somebody asks for it. */
export type Wanted = Parameters<BoundCommands["report"]["prepare"]>[0];
