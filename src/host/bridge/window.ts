import type { EmbeddedHost } from "../host";

/** The globals a native host defines before `office.js` loads (all public seams; nothing is patched). */
interface NativeWindow {
  webkit?: unknown;
  _osfHostAPI?: unknown;
  _osfHostRegisterEvent?: unknown;
  _osfHostUnregisterCallback?: unknown;
  _richApiNativeBridge?: { sendMessageToHost(json: string): void; onMessageFromHost?(json: string): void };
  setTimeout(handler: () => void, delay: number): unknown;
}

/** Query of a page that Office.js takes for a page inside Excel; flags 3 = shared runtime and custom functions. */
export function hostQuery(locale: string): string {
  return `_host_Info=${encodeURIComponent(`Excel$Mac$16.00$${locale}$$$$3`)}`;
}

/** Makes `target` a window inside the embedded workbook. Must run before `office.js`. */
export function installNativeBridge(target: object, host: EmbeddedHost, locale: string): void {
  const native = target as NativeWindow;
  const context = [
    [[], []],
    "00000000-0000-0000-0000-000000000000",
    1,
    16,
    80,
    1,
    "1",
    1,
    locale,
    locale,
    0,
    "https://localhost/workbook.xlsx",
    2,
    0,
    "",
    "1.1",
    "",
    "embedded",
    false,
    false,
    "",
    "",
    "16.80.0",
    0,
  ];
  native.webkit = { messageHandlers: { Agave: { postMessage: () => undefined } } };
  native._osfHostAPI = (
    _handler: unknown,
    { methodId }: { methodId: number },
    reply: (answer: unknown) => void,
  ) => {
    native.setTimeout(() => reply(methodId === 5 ? context : [0]), 0);
  };
  native._osfHostRegisterEvent = (
    _handler: unknown,
    _args: unknown,
    _onEvent: unknown,
    reply: (answer: unknown) => void,
  ) => {
    native.setTimeout(() => reply([0]), 0);
    return { eventCallbackId: 1 };
  };
  native._osfHostUnregisterCallback = () => undefined;
  const bridge: NonNullable<NativeWindow["_richApiNativeBridge"]> = {
    sendMessageToHost: (json) => host.receive(json),
  };
  native._richApiNativeBridge = bridge;
  host.attach((json) => bridge.onMessageFromHost?.(json));
}
