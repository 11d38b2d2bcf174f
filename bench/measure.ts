type Request = { path: string; method?: 'GET' | 'POST'; headers: Record<string, string>; body?: unknown }

/** One thing that a person does. The request is asked anew each time: a save must change something. */
export type Scenario = {
  name: string
  /** The row of the raw SQL that this one is held against. */
  floor?: string
  request: (turn: number, client: number) => Request
  /** How many requests in all. */
  requests: number
}

export type Row = {
  name: string
  floor?: string
  clients: number
  p50: number
  p95: number
  perSecond: number
  statements: number
  bytes: number
  failed: number
}

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

const statementsOf = (header: string | null): number =>
  Number(/db;desc="(\d+)"/.exec(header ?? '')?.[1] ?? Number.NaN)

/** Runs a scenario with so many clients at once, each sending its next request when the last one is answered. */
export const measureRow = async (args: {
  scenario: Scenario
  clients: number
  url: string
}): Promise<Row> => {
  const { scenario, clients, url } = args
  const times: number[] = []
  const statements: number[] = []
  let bytes = 0
  let failed = 0
  let turn = 0
  const send = async (client: number, isCounted: boolean): Promise<void> => {
    const start = performance.now()
    const { path, method = 'GET', headers, body } = scenario.request((turn += 1), client)
    const response = await fetch(url + path, {
      method,
      headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
      redirect: 'manual',
    })
    const text = await response.arrayBuffer()
    if (!isCounted) return
    times.push(performance.now() - start)
    if (response.status !== 200) failed += 1
    statements.push(statementsOf(response.headers.get('server-timing')))
    bytes = text.byteLength
  }
  for (let warm = 0; warm < Math.min(20, scenario.requests); warm += 1) await send(warm % clients, false)
  const begin = performance.now()
  const share = Math.ceil(scenario.requests / clients)
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let count = 0; count < share; count += 1) await send(client, true)
    }),
  )
  const seconds = (performance.now() - begin) / 1000
  const sorted = [...times].sort((left, right) => left - right)
  return {
    name: scenario.name,
    floor: scenario.floor,
    clients,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    perSecond: times.length / seconds,
    statements: percentile(
      statements.sort((left, right) => left - right),
      0.5,
    ),
    bytes,
    failed,
  }
}
