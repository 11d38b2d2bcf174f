import { withQuery } from '@/core/with-query'

type Query = Parameters<typeof withQuery>[1]

/** Addresses of the substitutions. */
export const hrefs = {
  day: (date?: string, query: Query = {}): string => withQuery('/substitutions', { date, ...query }),
  arrange: (date: string): string => withQuery('/substitutions/arrange', { date }),
  absences: (query: Query = {}): string => withQuery('/substitutions/absences', query),
  absence: (id: number): string => `/substitutions/absences/${id}`,
  sheet: (date: string): string => withQuery('/substitutions/sheet', { date }),
  sheetPdf: (date: string): string => withQuery('/api/substituting/sheet', { date, format: 'pdf' }),
  register: (query: Query = {}): string => withQuery('/substitutions/register', query),
  registerTable: (query: Query): string => withQuery('/api/reports/substitution-register', query),
}
