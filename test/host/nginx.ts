import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { tryTimes } from "../../src/office/inTurn";
import { start, type Started } from "../processes";

/** Whether nginx is installed here. */
export const hasNginx = spawnSync("nginx", ["-v"]).status === 0;

export interface Nginx {
  /** Where it serves what the configuration serves over https, here without TLS. */
  readonly address: string;
  /** Where it leads on from http. */
  readonly plainAddress: string;
  readonly stop: () => Promise<void>;
}

/** Ports of this machine that nobody listens at now. */
export type Ports = () => Promise<readonly [plain: number, other: number]>;

/** Somebody else can listen at a port before nginx does: it is tried with others, so many times. */
const TRIES = 5;

/**
 * Runs nginx with a configuration of the documentation: the ports, the folder and the certificates are the test's, all else as it is.
 * @param ports where it is tried, each time anew
 */
export function serveByNginx(
  configuration: string,
  folder: string,
  ports: Ports = async () => [await freePort(), await freePort()],
): Promise<Nginx> {
  return tryTimes(
    TRIES,
    (error) => error instanceof PortTaken,
    async () => {
      const [plainPort, port] = await ports();
      const home = homeOf(siteOf(configuration, folder, { plainPort, port }));
      // Its worker is another user, who may read what is served.
      chmodSync(folder, 0o755);
      const server = start("nginx", ["-e", "stderr", "-p", home, "-c", path.join(home, "nginx.conf")]);
      await untilListening(home, server);
      return {
        address: `http://127.0.0.1:${port}`,
        plainAddress: `http://127.0.0.1:${plainPort}`,
        stop: server.end,
      };
    },
  );
}

/** The configuration with what is the test's own. */
function siteOf(
  configuration: string,
  folder: string,
  { plainPort, port }: { readonly plainPort: number; readonly port: number },
): string {
  const own: readonly (readonly [line: RegExp, ours: string])[] = [
    [/listen 80;/u, `listen 127.0.0.1:${plainPort};`],
    [/listen 443 ssl;/u, `listen 127.0.0.1:${port};`],
    [/ssl_certificate {5}\S+;/u, ""],
    [/ssl_certificate_key \S+;/u, ""],
    [/root \/srv\/thidua;/u, `root ${folder};`],
  ];
  let site = readFileSync(configuration, "utf8");
  for (const [line, ours] of own) {
    if (!line.test(site)) throw new Error(`${configuration} has no line ${String(line)}`);
    site = site.replace(line, ours);
  }
  return site;
}

/** A folder from which nginx runs with that site. */
function homeOf(site: string): string {
  const home = mkdtempSync(path.join(os.tmpdir(), "thidua-nginx-"));
  const bodies = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${home}/${kind};`,
  );
  writeFileSync(path.join(home, "site.conf"), site);
  writeFileSync(
    path.join(home, "nginx.conf"),
    `daemon off; pid ${home}/pid; error_log stderr; events {}\nhttp { access_log off; ${bodies.join(" ")} include ${home}/site.conf; }\n`,
  );
  return home;
}

/** A port that nobody listens at now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

/** Another program listens where nginx was to. */
class PortTaken extends Error {
  override readonly name = "PortTaken";
}

/**
 * nginx says its process once it listens; an answer at the port could be another program's.
 * @throws PortTaken, or Error when it ends before
 */
async function untilListening(home: string, { isOver, said }: Started): Promise<void> {
  while (!existsSync(path.join(home, "pid"))) {
    if (isOver())
      throw new (said().includes("Address already in use") ? PortTaken : Error)(`nginx: ${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
