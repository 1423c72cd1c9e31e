import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import {
  INTERCEPTOR_POINT,
  SheetInterceptorService,
  UniverSheetsCorePreset,
} from "@univerjs/preset-sheets-core";
import viVN from "@univerjs/preset-sheets-core/locales/vi-VN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import viValidation from "@univerjs/preset-sheets-data-validation/locales/vi-VN";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import { Mirror } from "../calc/mirror";
import type { EmbeddedHost } from "../host";
import { readAsExcel } from "./typing";

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
  const mirror = new Mirror(api, injector, host);
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
    if (sheet) host.store.active = sheet;
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
