import type { Definition } from "./definition";
import { aggregates } from "./own/aggregate";
import { conditionals } from "./own/conditional";
import { dates } from "./own/dates";
import { dynamics } from "./own/dynamic";
import { information } from "./own/information";
import { lookups } from "./own/lookup";
import { operators } from "./own/operators";
import { texts } from "./own/text";

/** Functions and operators that the host calculates itself, by their name. */
export const OWN: ReadonlyMap<string, Definition> = new Map(
  [
    ...operators,
    ...aggregates,
    ...conditionals,
    ...information,
    ...lookups,
    ...texts,
    ...dates,
    ...dynamics,
  ].map((definition) => [definition.name, definition]),
);
