import type { ServerResponse } from 'node:http'

/** Runs `change` at the last moment when headers can still be set, whoever sends them. */
export const beforeHeaders = (res: ServerResponse, change: () => void): void => {
  const writeHead = res.writeHead.bind(res) as (...parts: unknown[]) => ServerResponse
  res.writeHead = (...parts: unknown[]) => {
    if (!res.headersSent) {
      // Headers given here would come after the change: they belong to it as well.
      const given = parts.at(-1)
      if (typeof given === 'object' && given !== null && !Array.isArray(given)) {
        parts.pop()
        for (const [name, value] of Object.entries(given))
          if (value !== undefined) res.setHeader(name, value as string)
      }
      change()
    }
    return writeHead(...parts)
  }
}
