import { HostError, type HostErrorCode } from "./errors";
import type { Person } from "./person";
import type { RequestBody } from "./protocol";

/** Happens when a request was carried out and before its page hears of it: throws a HostError, waits, or does nothing. */
export type ReplyFault = () => void | Promise<void>;

/**
 * Happens to a request of the workbook before it is carried out: throws a HostError, waits, or does nothing.
 * @param number how many requests this runtime made before; one that failed counts too
 * @returns what happens to its reply, if anything does
 */
export type FaultInjection = (
  body: RequestBody,
  number: number,
) => void | ReplyFault | Promise<void | ReplyFault>;

/** The request with that number (0-based) fails; the next one, and so a second try, goes well. */
export function failsOnce(number: number, code: HostErrorCode = "GeneralException"): FaultInjection {
  return (_, at) => {
    if (at === number) throw injected(code, at);
  };
}

/** From the request with that number (0-based) on, every one fails. */
export function failsFrom(number: number, code: HostErrorCode = "GeneralException"): FaultInjection {
  return (_, at) => {
    if (at >= number) throw injected(code, at);
  };
}

/** The request with that number (0-based) is carried out, but its page is told that it failed: the reply was lost on the way. */
export function losesReply(number: number, code: HostErrorCode = "GeneralException"): FaultInjection {
  return (_, at) => {
    if (at !== number) return undefined;
    return () => {
      throw injected(code, at);
    };
  };
}

/** The request with that number (0-based) arrives only when `until` resolves. */
export function waits(number: number, until: () => Promise<void>): FaultInjection {
  return (_, at) => (at === number ? until() : undefined);
}

/** When the request with that number (0-based) arrives, the person begins to type in a cell; `editing = false` ends it. */
export function typingBegins(number: number, person: Person): FaultInjection {
  return (_, at) => {
    if (at === number) person.editing = true;
  };
}

/** One after the other. */
export function together(...faults: readonly FaultInjection[]): FaultInjection {
  return async (body, number) => {
    const later: ReplyFault[] = [];
    for (const fault of faults) {
      const onReply = await fault(body, number);
      if (onReply) later.push(onReply);
    }
    return async () => {
      for (const onReply of later) await onReply();
    };
  };
}

function injected(code: HostErrorCode, number: number): HostError {
  return new HostError(code, `The request ${number} was made to fail.`);
}
