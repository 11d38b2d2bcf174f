import { withQuery } from '@/core/with-query'

/** Addresses of the plugin's pages. */
export const hrefs = {
  list: '/final-marks',
  group: (workload: number, period?: string): string => withQuery(`/final-marks/${workload}`, { period }),
  sheet: (classId: number, period?: string): string => withQuery(`/final-marks/class/${classId}`, { period }),
  openings: '/final-marks/openings',
  settings: '/final-marks/settings',
} as const
