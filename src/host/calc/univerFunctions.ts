import type { Injector } from "@univerjs/core";
import { ALLOWED } from "./allowed";
import { gridAt, numbersOf, Stop } from "./evaluate/arguments";
import { broadcast } from "./evaluate/broadcast";
import { first, isError, toNumber } from "./evaluate/coerce";
import type { Context } from "./evaluate/definition";
import { Grid, Refusal, type Argument, type Value } from "./evaluate/values";
import type { FormulaParts, ValueObject } from "./parts";
import { arrayOf, fromUniver, objectOf } from "./values";

/**
 * Calculates functions that Univer has right, given nothing but plain numbers.
 * @throws Refusal for all others
 */
export function univerFunctions(injector: Injector, parts: FormulaParts): Context["univer"] {
  const service = injector.get(parts.IFunctionService);
  return (name, args) => {
    const handing = ALLOWED[name];
    const executor = service.getExecutor(name);
    if (!handing || !executor) throw new Refusal("function", `the function ${name} is not calculated here`);
    if (args.length < executor.minParams || args.length > executor.maxParams)
      throw new Refusal("syntax", `${name} with ${args.length} arguments`);
    const run = (values: ValueObject[]): Value => {
      try {
        return fromUniver(executor.calculate(...values) as ValueObject, parts);
      } catch (error) {
        throw new Refusal(
          "failure",
          `${name} failed: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    };
    const numbers = (values: readonly Argument[]): Value =>
      broadcast(values, (...scalars) => {
        const objects: ValueObject[] = [];
        for (const scalar of scalars) {
          const number = toNumber(scalar);
          if (isError(number)) return number;
          objects.push(objectOf(number, parts));
        }
        return first(run(objects));
      });
    const list = (values: readonly Argument[]): ValueObject =>
      arrayOf(Grid.of([...numbersOf(values)].map((number) => [number])), parts, null);
    switch (handing) {
      case "numbers":
        return args.length === 0 ? run([]) : numbers(args);
      case "list": {
        const given = list(args);
        return run([given]);
      }
      case "listFirst": {
        const given = list(args.slice(0, 1));
        return broadcast(args.slice(1), (...scalars) => {
          const objects = scalars.map((scalar) => objectOf(toNumber(scalar), parts));
          return first(run([given, ...objects]));
        });
      }
      case "arrays":
        return run(
          args.map((_, at) => {
            const grid = gridAt(args, at);
            for (const value of grid.values()) if (isError(value)) throw new Stop(value);
            return arrayOf(grid, parts, null);
          }),
        );
    }
  };
}
