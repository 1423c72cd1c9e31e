import { answer, type Answered, type Proposal, type Question } from "../domain/assignment";
import { loadSolver } from "./highs";

/** What a worker is asked. */
export interface Request {
  readonly question: Question;
  readonly timeLimit: number;
}

/** What it says: how far it is, a better plan, the end of it. */
export type Reply =
  | {
      readonly kind: "progress";
      readonly stage: "solving" | "reasons" | "contradiction";
      readonly share: number | undefined;
    }
  | { readonly kind: "best"; readonly proposal: Proposal }
  | { readonly kind: "done"; readonly answered: Answered }
  | { readonly kind: "failed"; readonly message: string };

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(reply: Reply): void;
};

scope.onmessage = ({ data: { question, timeLimit } }) => {
  loadSolver({ wasm: new URL("highs/runtime", import.meta.url).href })
    .then((solver) => {
      const answered = answer(question, solver, {
        timeLimit,
        onProgress: (stage, share) => scope.postMessage({ kind: "progress", stage, share }),
        onBest: (proposal) => scope.postMessage({ kind: "best", proposal }),
      });
      scope.postMessage({ kind: "done", answered });
    })
    .catch((error: unknown) => scope.postMessage({ kind: "failed", message: (error as Error).message }));
};
