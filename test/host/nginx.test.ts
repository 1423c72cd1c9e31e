import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { freePort, hasNginx, serveByNginx } from "./nginx";

const CONFIGURATION = path.resolve(__dirname, "../../docs/hosting/nginx.conf");

(hasNginx ? test : test.skip)(
  "where another program listens by then, nginx is tried at other ports",
  async () => {
    const other = createServer((socket) => socket.end("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nother"));
    await once(other.listen(0, "127.0.0.1"), "listening");
    const { port: taken } = other.address() as AddressInfo;
    const folder = mkdtempSync(path.join(os.tmpdir(), "thidua-served-"));
    const asked: number[] = [];
    const nginx = await serveByNginx(CONFIGURATION, folder, async () => {
      asked.push(asked.length);
      return [await freePort(), asked.length === 1 ? taken : await freePort()];
    });
    try {
      expect(asked).toHaveLength(2);
      expect(nginx.address).not.toContain(String(taken));
      expect((await fetch(nginx.address)).status).not.toBe(200);
    } finally {
      await nginx.stop();
      other.close();
    }
  },
);
