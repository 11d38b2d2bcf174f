import { withQuery } from '@/core/with-query'

import type { OrderFilter } from '../operations/list-orders'

/** The addresses of the pages of orders. */
export const hrefs = {
  list: (filter?: OrderFilter, page = 1): string =>
    withQuery('/orders', { ...filter, page: page > 1 ? page : null }),
  order: (id: number): string => `/orders/${id}`,
  new: (query: Record<string, string | number | null | undefined> = {}): string =>
    withQuery('/orders/new', query),
  templates: '/orders/templates',
  paper: (id: number, format: 'pdf' | 'docx'): string => `/api/movement/orders/${id}/paper?format=${format}`,
  scan: (order: number, scan: number): string => `/api/movement/orders/${order}/scans/${scan}`,
  document: (id: number): string => `/documents/${id}`,
  register: '/api/reports/orders-register?format=xlsx',
  person: (id: number): string => `/people/${id}`,
}
