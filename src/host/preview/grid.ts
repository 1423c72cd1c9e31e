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
  INTERCEPTOR_POINT,
  Lexer,
  NullValueObject,
  NumberValueObject,
  SheetInterceptorService,
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
import { formatArea, MAX_COLUMNS, MAX_ROWS } from "../model";
import { readAsExcel } from "./typing";

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

/** What the preview does not do: move cells about; what Excel does not take: an entry it finds a fault in. */
export type Refused = "structure" | "entry";

/**
 * The grid on the screen, with the formula engine, over the host's store.
 * @param onRefused is called when what the person does is not done
 */
export function showGrid(
  host: EmbeddedHost,
  container: HTMLElement,
  onRefused: (what: Refused) => void,
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
  const injector = univer.__getInjector();
  const mirror = new Mirror(api, injector, host, PARTS);
  const interceptors = injector.get(SheetInterceptorService);
  const endReading = readAsExcel(interceptors, INTERCEPTOR_POINT.CELL_CONTENT, host, () =>
    onRefused("entry"),
  );
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (!REFUSED.test(event.id)) return;
    event.cancel = true;
    onRefused("structure");
  });
  api.addEvent(api.Event.SheetEditStarted, () => (host.editing = true));
  api.addEvent(api.Event.SheetEditEnded, () => (host.editing = false));
  api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
    const sheet = host.store.sheet(activeSheet.getSheetId());
    if (!sheet || sheet === host.store.active) return;
    host.store.active = sheet;
    host.store.emit({ kind: "activate", sheet, origin: "grid" });
  });
  api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections }) => {
    const sheet = host.store.sheet(worksheet.getSheetId());
    const [range] = selections;
    if (!sheet || sheet !== host.store.active || !range) return;
    // Whole columns and rows have no ends there.
    const area = {
      top: range.startRow || 0,
      left: range.startColumn || 0,
      bottom: Number.isNaN(range.endRow) ? MAX_ROWS - 1 : range.endRow,
      right: Number.isNaN(range.endColumn) ? MAX_COLUMNS - 1 : range.endColumn,
    };
    // A selection that the add-in made comes back from the grid.
    if (formatArea(area) === formatArea(host.store.selection)) return;
    host.store.selection = area;
    host.store.emit({ kind: "activate", sheet, area, origin: "grid" });
  });
  return {
    mirror,
    api,
    dispose: () => {
      endReading();
      mirror.dispose();
      univer.dispose();
    },
  };
}
