// Finds a Chromium-like browser for tests and pictures, or says in one line what to install.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Path of an installed browser; `BROWSER_PATH` goes before everything. */
export function findBrowser() {
  if (process.env.BROWSER_PATH) return process.env.BROWSER_PATH;
  for (const name of NAMES) {
    for (const folder of (process.env.PATH ?? "").split(process.platform === "win32" ? ";" : ":")) {
      if (existsSync(`${folder}/${name}`)) return `${folder}/${name}`;
    }
  }
  return PLACES.find((place) => existsSync(place));
}

/** Installs Debian packages when this is Debian and we may; says whether that worked. */
export function installDebian(packages) {
  if (process.platform !== "linux" || !existsSync("/usr/bin/apt-get")) return false;
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const run = (...args) =>
    execFileSync([...sudo, ...args][0], [...sudo, ...args].slice(1), {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  try {
    run("apt-get", "update");
    run("apt-get", "install", "-y", "--no-install-recommends", ...packages);
    return true;
  } catch {
    return false;
  }
}

/** Arguments that keep a headless browser quiet: no sandbox for root, nothing asked of the network. */
export const browserArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
