import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import {
  ALL_IMPLEMENTED_FUNCTIONS_SET,
  ArrayValueObject,
  BaseFunction,
  BaseReferenceObject,
  BooleanValueObject,
  ErrorValueObject,
  FORMULA_REF_TO_ARRAY_CACHE,
  IFunctionService,
  Lexer,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  UniverSheetsCorePreset,
} from "@univerjs/preset-sheets-core";
import viVN from "@univerjs/preset-sheets-core/locales/vi-VN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import viValidation from "@univerjs/preset-sheets-data-validation/locales/vi-VN";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import { Mirror } from "../calc/mirror";
import type { FormulaParts } from "../calc/parts";
import type { EmbeddedHost } from "../host";

/** Named one by one, so that the page does not carry all the rest. */
const PARTS: FormulaParts = {
  ALL_IMPLEMENTED_FUNCTIONS_SET,
  ArrayValueObject,
  BaseFunction,
  BaseReferenceObject,
  BooleanValueObject,
  ErrorValueObject,
  FORMULA_REF_TO_ARRAY_CACHE,
  IFunctionService,
  Lexer,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
};

/** Commands that would move cells about: the store keeps cells where the file has them, so the grid refuses these. */
const REFUSED =
  /^sheet\.command\.(?:insert-(?:row|col|range|sheet)|remove-(?:row|col|sheet)|delete-range|move-(?:range|rows|cols)|copy-(?:sheet|worksheet)|set-worksheet-(?:name|order)|add-worksheet-merge|append-row)/u;

/** The grid on the screen, with the formula engine, over the host's store. */
export function showGrid(
  host: EmbeddedHost,
  container: HTMLElement,
  onRefused: () => void,
): { readonly mirror: Mirror; readonly api: FUniver; dispose(): void } {
  const univer = new Univer({
    logLevel: LogLevel.ERROR,
    locale: LocaleType.VI_VN,
    locales: { [LocaleType.VI_VN]: { ...viVN, ...viValidation } },
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: false,
      toolbar: false,
      formulaBar: true,
      footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: true },
      contextMenu: false,
      disableAutoFocus: true,
    }),
    UniverSheetsDataValidationPreset(),
  ];
  for (const preset of presets) {
    for (const plugin of preset.plugins) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0] as never, plugin[1] as never);
      else univer.registerPlugin(plugin as never);
    }
  }
  const api = FUniver.newAPI(univer);
  const mirror = new Mirror(api, univer.__getInjector(), host, PARTS);
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (!REFUSED.test(event.id)) return;
    event.cancel = true;
    onRefused();
  });
  api.addEvent(api.Event.SheetEditStarted, () => (host.editing = true));
  api.addEvent(api.Event.SheetEditEnded, () => (host.editing = false));
  api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
    const sheet = host.store.sheet(activeSheet.getSheetId());
    if (sheet) host.store.active = sheet;
  });
  return {
    mirror,
    api,
    dispose: () => {
      mirror.dispose();
      univer.dispose();
    },
  };
}
