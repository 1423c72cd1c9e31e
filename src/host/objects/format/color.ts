import { invalid } from "../object";

/** Colours that Office.js takes by name, those of HTML that people use. */
const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  lime: "#00FF00",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  purple: "#800080",
  gray: "#808080",
  grey: "#808080",
  silver: "#C0C0C0",
  maroon: "#800000",
  navy: "#000080",
  teal: "#008080",
  olive: "#808000",
  aqua: "#00FFFF",
  cyan: "#00FFFF",
  fuchsia: "#FF00FF",
  magenta: "#FF00FF",
  pink: "#FFC0CB",
  brown: "#A52A2A",
  gold: "#FFD700",
  tan: "#D2B48C",
  violet: "#EE82EE",
  indigo: "#4B0082",
  lightblue: "#ADD8E6",
  lightgreen: "#90EE90",
  lightgray: "#D3D3D3",
  lightgrey: "#D3D3D3",
  lightyellow: "#FFFFE0",
  darkblue: "#00008B",
  darkgreen: "#006400",
  darkred: "#8B0000",
  darkgray: "#A9A9A9",
  darkgrey: "#A9A9A9",
  darkorange: "#FF8C00",
};

/** `#RRGGBB` of a colour as Office.js takes it. @throws HostError InvalidArgument */
export function colorOf(color: unknown): string {
  const text = String(color);
  const hex = /^#?([0-9a-f]{6})$/iu.exec(text)?.[1];
  const known = hex === undefined ? NAMED[text.toLowerCase()] : `#${hex.toUpperCase()}`;
  if (known === undefined) throw invalid(`${text} is no colour in the form #RRGGBB.`);
  return known;
}
