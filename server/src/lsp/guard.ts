import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** What a handler answers with, or that the client no longer wants to know. */
export type Answer<R> = Promise<R | ResponseError<never>>;

/**
 * Wraps a handler. `onFailure` is the answer where the handler fails; without it that is null, which
 * most requests allow.
 */
export interface Guard {
  <P, R>(
    run: (params: P, token: CancellationToken) => Promise<R | null>,
  ): (params: P, token: CancellationToken) => Answer<R | null>;
  <P, R>(
    run: (params: P, token: CancellationToken) => Promise<R>,
    onFailure: R,
  ): (params: P, token: CancellationToken) => Answer<R>;
}

/**
 * The one place where requests are cancelled and failures are contained: a failure of ours is
 * logged and answered with nothing, and never shown as a mistake of the user. An error that a
 * handler made for the user to read, a {@link ResponseError}, is passed on.
 * @param asked hears of every request before it is handled.
 */
export function createGuard(log: (message: string) => void, asked: () => void = () => undefined): Guard {
  return <P, R>(run: (params: P, token: CancellationToken) => Promise<R>, onFailure: R | null = null) =>
    async (params: P, token: CancellationToken): Answer<R | null> => {
      asked();
      try {
        if (token.isCancellationRequested) return cancelled();
        const result = await run(params, token);
        return token.isCancellationRequested ? cancelled() : result;
      } catch (error) {
        if (error instanceof ResponseError) return error as ResponseError<never>;
        log(error instanceof Error ? (error.stack ?? error.message) : String(error));
        return onFailure;
      }
    };
}

function cancelled(): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'cancelled');
}
