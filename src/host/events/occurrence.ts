import type { EventName } from "./kinds";

/** Something that happened in the workbook, as an event tells it; who did it is added for every runtime. */
export interface Occurrence {
  readonly event: EventName;
  /** Ids of the sheets and tables it is for, besides whoever listens to all of them. */
  readonly targets?: readonly string[];
  /** What the library finds in the message, or how to find it when the formula that it tells of is calculated. */
  readonly details: Details | (() => Details);
}

export type Details = Readonly<Record<string, string | number | boolean | null | readonly object[]>>;

/** Who did something, as an event tells it to one runtime. */
export interface Source {
  readonly source: "Local" | "Remote";
  readonly triggerSource: "ThisLocalAddin" | "Unknown";
}
