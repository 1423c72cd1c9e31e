/** How a value is held against a threshold. */
export type Comparison = ">=" | ">" | "<=" | "<" | "=";

/** As people type them. */
export const comparisons: Readonly<Record<string, Comparison>> = {
  ">=": ">=",
  "≥": ">=",
  "<=": "<=",
  "≤": "<=",
  ">": ">",
  "<": "<",
  "=": "=",
};

/** Whether a comparison holds. @param order the value against the threshold: below 0, 0 or above 0 */
export function holdsFor(comparison: Comparison, order: number): boolean {
  switch (comparison) {
    case ">=":
      return order >= 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    case "<":
      return order < 0;
    case "=":
      return order === 0;
  }
}
