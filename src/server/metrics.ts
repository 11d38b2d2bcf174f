import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

import { onStatement } from '../db/statement-count'

type Observation = { method: string; route: string; status: number; seconds: number }

export type Metrics = {
  observeRequest: (observation: Observation) => void
  text: () => Promise<string>
  contentType: string
}

/** Enough for every page and endpoint; a stranger who invents addresses does not fill the memory. */
const MAX_ROUTES = 400
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Measurements in Prometheus format: answers by page, database statements, event loop lag, memory. */
export const createMetrics = (): Metrics => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  const statements = new Histogram({
    name: 'db_statement_duration_seconds',
    help: 'Time of database statements, by database and kind',
    labelNames: ['database', 'kind'],
    buckets: [0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 2],
    registers: [registry],
  })
  onStatement(({ database, kind, milliseconds }) =>
    statements.observe({ database, kind }, milliseconds / 1000),
  )
  const routes = new Set<string>()
  const labelOf = (route: string, status: number): string => {
    if (status === 404) return '(not found)'
    if (!routes.has(route) && routes.size >= MAX_ROUTES) return '(other)'
    routes.add(route)
    return route
  }
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    observeRequest: ({ method, route, status, seconds }) =>
      durations.observe(
        {
          method: METHODS.has(method) ? method : 'OTHER',
          route: labelOf(route, status),
          status: String(status),
        },
        seconds,
      ),
  }
}
