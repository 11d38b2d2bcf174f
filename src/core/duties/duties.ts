import { z } from 'zod'

import { STATUSES } from '../statuses'
import data from './duties.json'

const duty = z.object({
  /** Stable: tests and dashboards refer to it. */
  id: z.string().regex(/^[a-z]{2,3}-\d{2}$/),
  status: z.enum(STATUSES),
  position: z.string(),
  module: z.string(),
  cadence: z.enum(['lesson', 'day', 'week', 'term', 'event', 'ongoing']),
  ru: z.string(),
  en: z.string(),
  /** What a visitor must be able to see for the duty to count as served. */
  shows: z.string(),
})

export type Duty = z.output<typeof duty>

/** What the job descriptions of a school's staff ask: each one has a place in the system. */
export const DUTIES: readonly Duty[] = z.object({ duties: z.array(duty) }).parse(data).duties
