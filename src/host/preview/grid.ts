import { LocaleType, LogLevel, Univer, type Injector } from "@univerjs/core";
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
import enUS from "@univerjs/preset-sheets-core/locales/en-US";
import viVN from "@univerjs/preset-sheets-core/locales/vi-VN";
import "@univerjs/preset-sheets-core/lib/index.css";
import { Mirror } from "../calc/mirror";
import type { FormulaParts } from "../calc/parts";
import type { EmbeddedHost } from "../host";
import { languageOf, translator } from "../../i18n";
import { previewTexts } from "../../i18n/preview";
import { actions } from "./actions";
import { showCharts } from "./charts";
import { GridClipboard } from "./clipboard";
import { offerContextMenu } from "./contextMenu";
import { GridDesk } from "./desk";
import { offerDropDowns } from "./dropDowns";
import { offerFilters } from "./filterButtons";
import { followPerson } from "./following";
import type { Grid } from "./gridParts";
import { Layer } from "./layer";
import { make } from "./popup";
import { showNotes } from "./notes";
import { standingIn } from "./selection";
import { showAsExcel } from "./typing";
import { keepView } from "./view";

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

/** Milliseconds: so long is hardly noticed, and a sheet that is being written is seen to grow. */
const PATIENCE = { quiet: 150, most: 1_500 };
/** With these people do something to what they see, which therefore has to be what there is. */
const ACTS = ["pointermove", "pointerdown", "keydown", "contextmenu", "paste", "cut", "copy"] as const;

const LOCALES = { en: LocaleType.EN_US, vi: LocaleType.VI_VN };

/**
 * The grid on the screen, with the formula engine, over the host's store.
 * @param notify shows a sentence to the person: what they asked for is not done, and why
 */
export function showGrid(
  host: EmbeddedHost,
  container: HTMLElement,
  notify: (sentence: string) => void,
): {
  readonly mirror: Mirror;
  readonly api: FUniver;
  readonly desk: GridDesk;
  dispose(): void;
} {
  const language = languageOf(host.me.locale);
  // The library empties its element when it begins to draw.
  const room = make("div", { class: "grid-room" });
  container.append(room);
  const univer = univerIn(room, LOCALES[language]);
  const api = FUniver.newAPI(univer);
  const injector = univer.__getInjector();
  const mirror = new Mirror(api, injector, host, PARTS);
  mirror.keepView = () => keepView(api, injector, host.store);
  mirror.patience = PATIENCE;
  const catchUp = (): void => mirror.catchUp();
  for (const event of ACTS) addEventListener(event, catchUp, { capture: true });
  const desk = new GridDesk(host, previewTexts(translator(language)), notify);
  const grid = gridOf(api, injector, container, desk, () => mirror.isSending);
  const layer = new Layer(grid);
  showCharts(grid, layer);
  offerFilters(grid, layer);
  const endings = [
    showAsExcel(injector.get(SheetInterceptorService), INTERCEPTOR_POINT.CELL_CONTENT, host),
    followPerson(grid),
    offerContextMenu(grid),
    offerDropDowns(grid, layer),
    showNotes(grid, layer),
    () => layer.dispose(),
    () => {
      for (const event of ACTS) removeEventListener(event, catchUp, { capture: true });
    },
  ];
  return {
    mirror,
    api,
    desk,
    dispose: () => {
      for (const end of endings) end();
      mirror.dispose();
      univer.dispose();
    },
  };
}

function univerIn(container: HTMLElement, locale: LocaleType): Univer {
  const univer = new Univer({
    logLevel: LogLevel.ERROR,
    locale,
    locales: { [LocaleType.VI_VN]: viVN, [LocaleType.EN_US]: enUS },
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    header: false,
    toolbar: false,
    formulaBar: true,
    footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: true },
    contextMenu: false,
    disableAutoFocus: true,
  });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0] as never, plugin[1] as never);
    else univer.registerPlugin(plugin as never);
  }
  return univer;
}

function gridOf(
  api: FUniver,
  injector: Injector,
  container: HTMLElement,
  desk: GridDesk,
  isSending: () => boolean,
): Grid {
  const standing = (): ReturnType<typeof standingIn> => standingIn(api, desk.store);
  return {
    api,
    injector,
    container,
    desk,
    standing,
    isSending,
    clipboard: new GridClipboard(desk, standing, () => undefined),
    ask: (name, where) => {
      const at = { ...standing(), ...where };
      void desk.act(name, (store) => actions[name](store, at));
    },
  };
}
