import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** What a handler answers with, or that the client no longer wants to know. */
export type Answer<R> = Promise<R | null | ResponseError>;

/** Wraps a handler. */
export type Guard = ReturnType<typeof createGuard>;

/**
 * The one place where requests are cancelled and failures are contained: a failure of ours is
 * logged and answered with nothing, and never shown as a mistake of the user.
 */
export function createGuard(log: (message: string) => void) {
  return <P, R>(run: (params: P, token: CancellationToken) => Promise<R | null>) =>
    async (params: P, token: CancellationToken): Answer<R> => {
      try {
        if (token.isCancellationRequested) return cancelled();
        const result = await run(params, token);
        return token.isCancellationRequested ? cancelled() : result;
      } catch (error) {
        log(error instanceof Error ? (error.stack ?? error.message) : String(error));
        return null;
      }
    };
}

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
