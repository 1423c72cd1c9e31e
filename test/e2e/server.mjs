// The preview on a free port, without live reload, for the end-to-end tests.
import { serve } from "../../scripts/serve.mjs";

const { address } = await serve({ port: 4173, liveReload: false });
console.log(`READY ${address}`);
