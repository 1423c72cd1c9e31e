import type { Runtime } from "../runtime";
import { NOT_SUPPORTED } from "./answers";
import { CommonApi, registerEvent } from "./commonApi";
import { introductionOf } from "./page";

interface Message {
  readonly methodId: number;
  readonly params?: { readonly id?: number; readonly apiArgs?: readonly unknown[] };
}

type Reply = (answer: unknown) => void;

/** What Excel for Mac defines in the page before `office.js` loads. */
export interface MacWindow {
  webkit?: unknown;
  _osfHostAPI?: (handler: unknown, message: Message, reply: Reply) => void;
  _osfHostRegisterEvent?: (handler: unknown, message: Message, onEvent: unknown, reply: Reply) => object;
  _osfHostUnregisterCallback?: () => void;
  setTimeout(handler: () => void, delay: number): unknown;
}

const METHODS = { execute: 1, getContext: 5 } as const;

export function startOnMac(page: MacWindow, runtime: Runtime): void {
  const { locale, version, requirementMatrix, documentUrl } = introductionOf(runtime);
  const [major = "", minor = "", revision = ""] = version.split(".");
  // By position: settings, add-in, Excel, version in three parts, version of the API, capabilities, locales, bindings, …
  const context = [
    [[], []],
    "00000000-0000-0000-0000-000000000000",
    1,
    Number(major),
    Number(minor),
    Number(revision),
    "1",
    1,
    locale,
    locale,
    0,
    documentUrl,
    2,
    0,
    "",
    "1.1",
    "",
    "embedded",
    false,
    false,
    requirementMatrix,
    "",
    version,
    0,
  ];
  const commonApi = new CommonApi(runtime);
  const answerTo = async ({ methodId, params }: Message): Promise<unknown> => {
    if (methodId === METHODS.getContext) return context;
    if (methodId === METHODS.execute) {
      const answer = await commonApi.execute(params?.id ?? NaN, params?.apiArgs ?? []);
      // The code once more, as Excel for Mac says it.
      return [answer[0], answer];
    }
    return [NOT_SUPPORTED];
  };
  page.webkit = { messageHandlers: { Agave: { postMessage: () => undefined } } };
  page._osfHostAPI = (_handler, message, reply) => {
    void answerTo(message).then((answer) => page.setTimeout(() => reply(answer), 0));
  };
  page._osfHostRegisterEvent = (_handler, { params }, _onEvent, reply) => {
    page.setTimeout(() => reply([registerEvent(params?.id ?? NaN)]), 0);
    return { eventCallbackId: 1 };
  };
  page._osfHostUnregisterCallback = () => undefined;
}
