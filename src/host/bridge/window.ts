import type { Platform } from "../platforms";
import type { Runtime } from "../runtime";
import { startOnMac, type MacWindow } from "./mac";
import { startOnWeb, WEB_FRAGMENT, type WebWindow } from "./web";
import { startOnWindows } from "./windows";

/** The classes of Office.js, once the library has started. */
interface LibraryWindow {
  readonly Excel?: Readonly<Record<string, { readonly prototype: object } | undefined>>;
}

/** How requests of the rich API and results of functions go over, on every platform. */
interface BridgedWindow {
  _richApiNativeBridge?: { sendMessageToHost(json: string): void; onMessageFromHost?(json: string): void };
}

/** Query of a page that Office.js takes for a page inside Excel; flags 3 = shared runtime and custom functions. */
export function hostQuery({ hostInfo }: Platform, locale: string): string {
  return `_host_Info=${encodeURIComponent(`${hostInfo}$${locale}$$$$3`)}`;
}

/** Fragment that the address of such a page needs besides; empty on desktops. */
export function hostFragment({ name }: Platform): string {
  return name === "web" ? WEB_FRAGMENT : "";
}

/**
 * Makes `target` a window inside the embedded workbook, by the seams that the library has for the hosts of each platform
 * (nothing is patched). Must run before `office.js`, which chooses its build by `hostQuery`.
 */
export function installNativeBridge(target: object, runtime: Runtime): void {
  const start = {
    mac: () => startOnMac(target as MacWindow, runtime),
    windows: () => startOnWindows(target as Window, runtime),
    web: () => startOnWeb(target as WebWindow, runtime),
  };
  start[runtime.person.platform.name]();
  installRichBridge(target, runtime);
}

/** The part of the bridge that `Excel.run` needs, for a context that is no page. */
export function installRichBridge(target: object, runtime: Runtime): void {
  const bridge: NonNullable<BridgedWindow["_richApiNativeBridge"]> = {
    sendMessageToHost: (json) => runtime.receive(json),
  };
  (target as BridgedWindow)._richApiNativeBridge = bridge;
  runtime.knows = (className, property) => {
    const known = (target as LibraryWindow).Excel?.[className];
    return known === undefined || property in known.prototype;
  };
  runtime.attach((json) => bridge.onMessageFromHost?.(json));
}
