import {
  AggregatorRegistry,
  collectDefaultMetrics,
  Gauge,
  Histogram,
  type MetricObjectWithValues,
  type MetricValue,
  Registry,
} from 'prom-client'

import { listBackups, newestSound } from '../backup/list-backups'
import { askNeighbours, hearNeighbours } from '../core/neighbours'
import { onStatement } from '../db/statement-count'
import { env } from '../env'

type Observation = { method: string; route: string; status: number; seconds: number }

export type Metrics = {
  observeRequest: (observation: Observation) => void
  text: () => Promise<string>
  contentType: string
}

type MetricsOptions = { isServing?: () => boolean }

/** Enough for every page and endpoint; a stranger who invents addresses does not fill the memory. */
const MAX_ROUTES = 400
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Read when asked: backups are made by commands too. */
const measureBackups = (registry: Registry): void => {
  const size = new Gauge({
    name: 'backup_last_size_bytes',
    help: 'Size of the newest sound backup, 0 when there is none',
    aggregator: 'first',
    registers: [registry],
  })
  new Gauge({
    name: 'backup_last_success_timestamp_seconds',
    help: 'When the newest sound backup was begun, 0 when there is none; alarm after 26 hours',
    aggregator: 'first',
    registers: [registry],
    collect: async function () {
      // A folder that cannot be read is an alarm as well.
      const last = newestSound(await listBackups(env.BACKUP_DIR).catch(() => []))
      size.set(last?.size ?? 0)
      this.set(last ? Date.parse(last.madeAt) / 1000 : 0)
    },
  })
}

const MEASURED = 'metrics.measured'
type Measured = MetricObjectWithValues<MetricValue<string>>[]

/** Of all worker processes, whichever of them is asked: counts are added up. */
const textOf = async (registry: Registry): Promise<string> => {
  const others = await askNeighbours<Measured>(MEASURED, null)
  if (others.length === 0) return registry.metrics()
  return AggregatorRegistry.aggregate([await registry.getMetricsAsJSON(), ...others]).metrics()
}

/** Measurements in Prometheus format: answers by page, database statements, event loop lag, memory. */
export const createMetrics = ({ isServing = () => true }: MetricsOptions = {}): Metrics => {
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
  new Gauge({
    name: 'server_processes',
    help: 'Processes of the server that answer',
    registers: [registry],
    // One that is still starting answers other processes, but nobody who uses the school.
    collect: function () {
      this.set(isServing() ? 1 : 0)
    },
  })
  measureBackups(registry)
  hearNeighbours(MEASURED, () => registry.getMetricsAsJSON())
  const routes = new Set<string>()
  const labelOf = (route: string, status: number): string => {
    if (status === 404) return '(not found)'
    if (!routes.has(route) && routes.size >= MAX_ROUTES) return '(other)'
    routes.add(route)
    return route
  }
  return {
    contentType: registry.contentType,
    text: () => textOf(registry),
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
