import type { Answered, Proposal, Question, SolvingOptions } from "../domain/assignment";
import type { Reply, Request } from "./worker";

/**
 * Answers a question in a worker of its own, so that the pane stays responsive. The solver cannot be interrupted from
 * outside: stopping ends the worker and takes the best plan it has told.
 * @throws AbortError when it is stopped before the first plan
 */
export function askInWorker(
  question: Question,
  { timeLimit, signal, onProgress, onBest }: SolvingOptions,
): Promise<Answered> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url));
  let best: Proposal | undefined;
  return new Promise<Answered>((resolve, reject) => {
    const stop = (): void => {
      if (best) resolve({ answer: { kind: "proposal", proposal: best }, findings: [] });
      else reject(new DOMException("stopped before the first plan", "AbortError"));
    };
    signal?.addEventListener("abort", stop, { once: true });
    if (signal?.aborted) stop();
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      switch (data.kind) {
        case "progress":
          return onProgress?.(data.stage, data.share);
        case "best":
          best = data.proposal;
          return onBest?.(data.proposal);
        case "done":
          return resolve(data.answered);
        case "failed":
          return reject(new Error(data.message));
      }
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage({ question, timeLimit } satisfies Request);
  }).finally(() => worker.terminate());
}
