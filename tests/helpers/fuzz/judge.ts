/** What must never leave the server, whatever it was asked. */
const LEAKS =
  /sqlite|drizzle|mongoserver|constraint failed|node_modules|\bat \S+ \(|\.(?:ts|mjs):\d+|TypeError|RangeError|"stack"/i

/** Ids are long numbers, given out once for all schools and kinds. */
const idsIn = (text: string): Set<number> => new Set([...text.matchAll(/\d{12,}/g)].map(([id]) => Number(id)))

type Judged = {
  request: { path: string; body: unknown }
  answer: { status: number; text: string; headers: Headers }
  /** Ids of everything that the other school has. */
  foreign: ReadonlySet<number>
}

/** What is wrong with an answer; nothing when it is as it should be. */
export const faultOf = ({ request, answer, foreign }: Judged): string | undefined => {
  const { status, text, headers } = answer
  if (status >= 500) return `${status}: ${text.slice(0, 300)}`
  const isText = /json|text|xml/.test(headers.get('content-type') ?? '')
  if (!isText) return undefined
  const sent = `${decodeURIComponent(request.path)} ${JSON.stringify(request.body) ?? ''}`
  if (status >= 400) {
    const leak = LEAKS.exec(text)?.[0]
    if (leak && !sent.toLowerCase().includes(leak.toLowerCase()))
      return `tells “${leak}”: ${text.slice(0, 300)}`
  }
  const known = idsIn(sent)
  const stolen = [...idsIn(text)].find((id) => foreign.has(id) && !known.has(id))
  return stolen === undefined ? undefined : `gives ${stolen} of another school: ${text.slice(0, 300)}`
}
