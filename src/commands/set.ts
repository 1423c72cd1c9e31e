import { settingList } from "../contract";
import { settingName } from "../i18n";
import { planSetting, writeSetting, type SettingPlan } from "../session";
import { given, text, word } from "./argument";
import { command } from "./command";

/** Answers a setting: writes its cell of the sheet `Thiết lập`, and nothing else. */
export const set = command({
  name: "set",
  opens: true,
  args: {
    setting: word(() => settingList.map(({ key }) => key), "cli.noSetting", "cli.key"),
    value: text("cli.noValue", "cli.value"),
    /** What stood there when the person was asked. */
    seen: given<string>(),
  },
  writes: ["inputs", "log"],
  prepare: (session, answer, options): Promise<SettingPlan> => planSetting(session, answer, options),
  write: (session, plan) => writeSetting(session, plan),
  tell: ({ setting, before, after }, _, translate) => ({
    lines: [
      translate(before === after ? "settings.same" : "settings.said", {
        name: settingName(setting, translate),
        before,
        after,
      }),
    ],
    findings: [],
  }),
});
