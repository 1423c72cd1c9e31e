import type { SettingKey } from "../contract";
import { effectOf, type Effect } from "../domain/effect";
import { resultsOf, type Results } from "../domain/results";
import { lint, Scoreboard } from "../domain/scoring";
import { inTurn } from "../office/inTurn";
import { DocumentSource, samplePage, type Page } from "../paper";
import { withSetting } from "../sheets/read";
import { inSheets } from "./texts";
import type { Reading } from "./reading";

/**
 * What an answer to a setting would change in the scores and awards of the workbook; nothing is written. In slices, set by set
 * and period by period, so that a page stays usable meanwhile.
 * @throws what `signal` was aborted with
 */
export async function settingEffect(
  reading: Reading,
  setting: SettingKey,
  value: string,
  signal?: AbortSignal,
): Promise<Effect> {
  const standing = reading.board();
  const board = new Scoreboard(withSetting(reading.snapshot, setting, value), reading.today);
  await scoreInTurn(standing, signal);
  await scoreInTurn(board, signal);
  return effectOf(linted(standing, reading.results(standing)), linted(board, resultsOf(board)));
}

/** Scores all that there is; the board keeps it. */
async function scoreInTurn(board: Scoreboard, signal: AbortSignal | undefined): Promise<void> {
  const views = board
    .sets()
    .flatMap((set) =>
      [...board.periodsOf(set).map(({ code }) => code), undefined].map((period) => ({ set, period })),
    );
  await inTurn(views, async ({ set, period }) => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal?.throwIfAborted();
    board.unitScores(set, period);
    board.clusterScores(set, period);
  });
}

/** With what is wrong in the settings themselves. */
function linted({ snapshot }: Scoreboard, results: Results): Results {
  return { ...results, findings: [...lint(snapshot), ...results.findings] };
}

/** How head and end of a paper read with an answer to a setting. */
export async function settingPaper(reading: Reading, setting: SettingKey, value: string): Promise<Page> {
  const { snapshot, today } = reading;
  const options = { day: today, today, digest: await reading.digest() };
  return samplePage(new DocumentSource(withSetting(snapshot, setting, value), inSheets, options));
}
