type SafeError = {
  type: string
  message: string
  code?: unknown
  status?: unknown
  stack?: string
  cause?: SafeError
}

/**
 * An error as it may stand in the log. Database errors carry the values of a statement in their message,
 * and those are people: whatever follows the statement is cut off.
 */
export const safeError = (error: unknown, depth = 0): SafeError => {
  if (!(error instanceof Error)) return { type: typeof error, message: 'Not an Error' }
  const { code, status, cause } = error as Error & { code?: unknown; status?: unknown }
  return {
    type: error.name,
    message: withoutValues(error.message),
    code,
    status,
    stack: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 20)
      .join('\n'),
    ...(cause && depth < 3 ? { cause: safeError(cause, depth + 1) } : {}),
  }
}

const withoutValues = (message: string): string =>
  (message.split(/\bparams:|\bdup key:|\bkeyValue\b/i)[0] ?? '')
    .replace(/'[^']*'|"[^"]*"|«[^»]*»/g, '…')
    .slice(0, 500)
