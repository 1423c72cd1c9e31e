import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
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

/** Runs nginx with a configuration of the documentation: the ports, the folder and the certificates are the test's, all else as it is. */
export async function serveByNginx(configuration: string, folder: string): Promise<Nginx> {
  const [plainPort, port] = [await freePort(), await freePort()];
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
  const home = mkdtempSync(path.join(os.tmpdir(), "thidua-nginx-"));
  const bodies = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${home}/${kind};`,
  );
  writeFileSync(path.join(home, "site.conf"), site);
  writeFileSync(
    path.join(home, "nginx.conf"),
    `daemon off; pid ${home}/pid; error_log stderr; events {}\nhttp { access_log off; ${bodies.join(" ")} include ${home}/site.conf; }\n`,
  );
  // Its worker is another user, who may read what is served.
  chmodSync(folder, 0o755);
  const server = start("nginx", ["-e", "stderr", "-p", home, "-c", path.join(home, "nginx.conf")]);
  const address = `http://127.0.0.1:${port}`;
  await untilAnswered(address, server);
  return {
    address,
    plainAddress: `http://127.0.0.1:${plainPort}`,
    stop: server.end,
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

/** @throws Error when it ends before it answers */
async function untilAnswered(address: string, { isOver, said }: Started): Promise<void> {
  for (;;) {
    try {
      await fetch(address);
      return;
    } catch (error) {
      if (isOver()) throw new Error(`nginx did not start: ${said()}`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
