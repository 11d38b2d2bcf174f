/** Longer than the server itself looks for its database or waits for its turn. */
const PATIENCE_MS = 20_000

type Answer = { status: number; text: string }

/** Sends JSON as a browser would. `null` when no whole answer came: the server is gone, or silent for too long. */
export const post = async (url: string, cookie: string, body: unknown): Promise<Answer | null> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => null)
  const text = await response?.text().catch(() => null)
  return response && typeof text === 'string' ? { status: response.status, text } : null
}

/** What a failure says in short. */
export const tell = (answer: Answer | null): string =>
  answer ? `${answer.status} ${answer.text.slice(0, 300)}` : 'no answer'
