import type { Runtime } from "../runtime";
import type { Answer } from "./answers";
import { CommonApi, registerEvent } from "./commonApi";
import { introductionOf } from "./page";

/** An array as Excel for Windows hands it to the page. */
interface SafeArray {
  toArray(): unknown[];
}

type Reply = (answer: SafeArray, code?: number) => void;

/** What Excel for Windows defines as `window.external` before `office.js` loads. */
interface External {
  GetContext(): object;
  Execute(id: number, args: readonly unknown[], reply: Reply): void;
  RegisterEvent(id: number, target: string, onEvent: unknown, reply: Reply): void;
  UnregisterEvent(id: number, target: string, reply: Reply): void;
}

/** Colours of the light theme; only Excel for Windows tells an add-in of its theme. */
const THEME = {
  bodyBackgroundColor: 0xe6e6e6,
  bodyForegroundColor: 0x262626,
  controlBackgroundColor: 0xffffff,
  controlForegroundColor: 0x262626,
};

export function startOnWindows(page: object & Pick<Window, "setTimeout">, runtime: Runtime): void {
  const { locale, version, requirementMatrix, documentUrl } = introductionOf(runtime);
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "00000000-0000-0000-0000-000000000000",
    // With the minor version the library finds the defaults of its build.
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => documentUrl,
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 0,
    GetSolutionToken: () => "",
    GetInstanceId: () => "embedded",
    GetSupportedMatrix: () => requirementMatrix,
    GetHostFullVersion: () => version,
    GetOfficeThemeInfo: () => JSON.stringify(THEME),
    // Fills the keys and values it is given: there are none.
    GetSettings: () => ({ Read: () => undefined }),
  };
  const answer = (reply: Reply, given: Answer): void => {
    page.setTimeout(() => reply({ toArray: () => [...given] }, given[0]), 0);
  };
  const commonApi = new CommonApi(runtime);
  const external: External = {
    GetContext: () => context,
    Execute: (id, args, reply) => {
      void commonApi.execute(id, args).then((given) => answer(reply, given));
    },
    RegisterEvent: (id, _target, _onEvent, reply) => answer(reply, [registerEvent(id)]),
    UnregisterEvent: (id, _target, reply) => answer(reply, [registerEvent(id)]),
  };
  // Browsers have an `external` of their own.
  Object.defineProperty(page, "external", { value: external, configurable: true });
}
