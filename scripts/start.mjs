// `npm start`: installs what is missing, builds, and serves the add-in on the embedded workbook with the sample.
import { ensureInstalled } from "./install.mjs";

ensureInstalled();
const { serve } = await import("./serve.mjs");
const { address } = await serve({ port: Number(process.env.PORT ?? 3000) });
console.log(
  `\nThi đua đang chạy tại ${address}  (running; Ctrl+C stops it)\nSổ trống / empty workbook: ${address}?book=empty\nSổ mẫu khác / other samples: ${address}?book=giong-rieng …\n`,
);
