import { LocaleService, LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import * as parts from "@univerjs/preset-sheets-node-core";
import enUS from "@univerjs/preset-sheets-node-core/locales/en-US";
import type { EmbeddedHost } from "../host";
import { Mirror } from "./mirror";
import type { CalculatedFirst } from "./univerWorkbook";

/**
 * The formula engine of the preview's grid without a screen, over the host's store.
 * @param formulas which are calculated first; those that the file asks for unless told otherwise
 */
export function startEngine(
  host: EmbeddedHost,
  formulas?: CalculatedFirst,
): {
  readonly mirror: Mirror;
  dispose(): void;
} {
  const univer = new Univer({
    logLevel: LogLevel.SILENT,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: enUS },
  });
  for (const plugin of parts.UniverSheetsNodeCorePreset().plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0] as never, plugin[1] as never);
    else univer.registerPlugin(plugin as never);
  }
  const mirror = new Mirror(FUniver.newAPI(univer), univer.__getInjector(), host, parts, formulas);
  return {
    mirror,
    dispose: () => {
      mirror.dispose();
      const locales = univer.__getInjector().get(LocaleService);
      univer.dispose();
      // A calculation that was under way tells of its progress a second later, by words that are gone: it would end the process.
      locales.load({});
    },
  };
}
