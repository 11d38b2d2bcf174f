import type { DocumentFilter } from '../operations/list-documents'

/** The addresses of the store; what is usual stays out of them. */
export const hrefs = {
  store: ({ q, kind, folder, isOwed }: Partial<DocumentFilter> = {}, page = 1): string => {
    const params = new URLSearchParams()
    if (q) params.set('q', q)
    if (kind) params.set('kind', kind)
    if (folder) params.set('folder', folder)
    if (isOwed) params.set('owed', '1')
    if (page > 1) params.set('page', String(page))
    const text = params.toString()
    return text ? `/documents?${text}` : '/documents'
  },
  document: (id: number): string => `/documents/${id}`,
  sheet: (id: number, format: 'pdf' | 'xlsx' = 'pdf'): string =>
    `/api/document-store/${id}/sheet?format=${format}`,
}
