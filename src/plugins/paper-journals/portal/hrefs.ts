import type { SchoolDate } from '@/core/school-date'
import { withQuery } from '@/core/with-query'

type Week = { class?: number; date?: SchoolDate }
type Register = { class?: number | null; state?: string | null; page?: number }

export const BOARD = '/paper-journals' as const
export const REGISTER = '/paper-journals/discrepancies' as const
export const ARCHIVES = '/paper-journals/archives' as const

export const weekHref = (query: Week): string => withQuery(BOARD, query)
export const registerHref = (query: Register): string => withQuery(REGISTER, query)

/** The pages of one journal, or of all journals of a class, as PDF. */
export const pagesHref = (
  of: { workload: number } | { class: number },
  period: { from: SchoolDate; to: SchoolDate },
): string =>
  withQuery(
    'workload' in of
      ? `/api/paper-journals/workloads/${of.workload}/pages`
      : `/api/paper-journals/classes/${of.class}/pages`,
    period,
  )
