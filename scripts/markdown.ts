import * as markdown from "prettier/plugins/markdown";
import { format } from "prettier/standalone";
import style from "../.prettierrc.json";

/** A generated document as its file has it. */
export function formatted(text: string): Promise<string> {
  return format(text, { ...style, parser: "markdown", plugins: [markdown] });
}

export function grid(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headers, headers.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
