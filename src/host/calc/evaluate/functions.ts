import type { Definition } from "./definition";
import { aggregates } from "./own/aggregate";
import { conditionals } from "./own/conditional";
import { dates } from "./own/dates";
import { dynamics } from "./own/dynamic";
import { information } from "./own/information";
import { lookups } from "./own/lookup";
import { operators } from "./own/operators";
import { sorts } from "./own/sort";
import { subtotals } from "./own/subtotal";
import { texts } from "./own/text";
import { textParts } from "./own/textParts";

/** Functions and operators that the host calculates itself, by their name. */
export const OWN: ReadonlyMap<string, Definition> = new Map(
  [
    ...operators,
    ...aggregates,
    ...subtotals,
    ...conditionals,
    ...information,
    ...lookups,
    ...texts,
    ...textParts,
    ...dates,
    ...dynamics,
    ...sorts,
  ].map((definition) => [definition.name, definition]),
);
