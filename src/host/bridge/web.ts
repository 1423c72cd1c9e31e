import type { Runtime } from "../runtime";
import { NOT_SUPPORTED } from "./answers";
import { registerEvent } from "./commonApi";
import { introductionOf, type Introduction } from "./page";

/** Where Excel on the web lives: the library talks to pages of such addresses only. */
const EXCEL = "https://excel.officeapps.live.com";
const CONVERSATION = "embedded";

/** The page learns from its fragment whom it belongs to: conversation, id of the control, address of Excel. */
export const WEB_FRAGMENT = `#&_xdm_Info=${CONVERSATION}|1|${EXCEL}`;

/** What Excel on the web is to the page: the window that opened it, spoken to by messages. */
export interface WebWindow {
  opener?: unknown;
  readonly document: Document;
  readonly location: Location;
  readonly MessageEvent: typeof MessageEvent;
  dispatchEvent(event: Event): boolean;
  setTimeout(handler: () => void, delay: number): unknown;
}

interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: unknown;
}

const REQUEST = 0;
const RESPONSE = 1;
const INVOKE = 0;
/** Answered by nobody: focus, telemetry, the address of the page. */
const NOTICE = "ContextActivationManager_notifyHost";

export function startOnWeb(page: WebWindow, runtime: Runtime): void {
  const context = contextOf(introductionOf(runtime));
  const answer = (message: Message, data: unknown): void => {
    const { _actionName, _conversationId, _correlationId } = message;
    const reply = JSON.stringify({
      _messageType: RESPONSE,
      _actionName,
      _conversationId,
      _correlationId,
      _errorCode: 0,
      _responseType: 0,
      _data: data,
      _origin: EXCEL,
      _serializerVersion: 1,
    });
    page.setTimeout(
      () => page.dispatchEvent(new page.MessageEvent("message", { data: reply, origin: EXCEL })),
      0,
    );
  };
  page.opener = {
    postMessage(text: string) {
      const message = JSON.parse(text) as Message;
      if (message._messageType !== REQUEST || message._actionName === NOTICE) return;
      if (message._actionName === "ContextActivationManager_getAppContextAsync") answer(message, context);
      else if (message._actionType === INVOKE) answer(message, { Error: NOT_SUPPORTED });
      else answer(message, { Error: registerEvent(eventOf(message)) });
    },
  };
  // A page without it, as in Node, belongs to nobody.
  if (!("domain" in page.document))
    Object.defineProperty(page.document, "domain", { value: page.location.hostname });
}

function contextOf({ locale, version, requirementMatrix, documentUrl }: Introduction): object {
  return {
    _id: "1",
    // Excel on the web.
    _appName: 16,
    _appVersion: "16.00",
    _appMinorVersion: 0,
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: documentUrl,
    _clientMode: 0,
    _settings: [],
    _reason: 1,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "",
    _appInstanceId: "embedded",
    _requirementMatrix: requirementMatrix,
    _hostFullVersion: version,
    _initialDisplayMode: 0,
  };
}

function eventOf({ _data }: Message): number {
  const { eventDispId } = (_data ?? {}) as { eventDispId?: number };
  return eventDispId ?? NaN;
}
