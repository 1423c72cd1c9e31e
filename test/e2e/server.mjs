// The preview on a free port, without live reload: for the end-to-end tests as React checks it, for measuring as people get it.
import { serve } from "../../scripts/serve.mjs";

const { address } = await serve({
  port: 4173,
  liveReload: false,
  development: process.argv[2] !== "as-started",
});
console.log(`READY ${address}`);
