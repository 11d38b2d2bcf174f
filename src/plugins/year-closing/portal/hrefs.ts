import type { ListName } from '../operations/read-lists'

/** The addresses of the pages of the closing, and of what it leads to. */
export const hrefs = {
  overview: '/year-closing',
  year: '/year-closing/year',
  plan: '/year-closing/plan',
  class: (id: number): string => `/year-closing/classes/${id}`,
  lists: (list: ListName = 'all', classId: number | null = null): string =>
    `/year-closing/lists?list=${list}${classId ? `&class=${classId}` : ''}`,
  listsFile: (list: ListName, classId: number | null): string =>
    `/api/reports/year-closing-lists?format=xlsx&list=${list}${classId ? `&class=${classId}` : ''}`,
  reconciliationFile: '/api/reports/year-closing-reconciliation?format=xlsx',
  order: (id: number): string => `/orders/${id}`,
  person: (id: number): string => `/people/${id}`,
}
