import * as markdown from "prettier/plugins/markdown";
import { format } from "prettier/standalone";
import style from "../.prettierrc.json";

/** A generated document as its file has it. */
export function formatted(text: string): Promise<string> {
  return format(text, { ...style, parser: "markdown", plugins: [markdown] });
}

/** Words as they are, whatever Markdown would make of them. */
export const plain = (text: string): string => text.replaceAll(/[\\|*_<>`[\]]/gu, String.raw`\$&`);

export function grid(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headers, headers.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
