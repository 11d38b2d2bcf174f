import type { Locale } from '@/core/locale'
import { messages } from '@/i18n/messages'

import { Link } from '../link/link'
import { pageNumbers } from './page-numbers'
import styles from './pagination.module.css'

type PaginationProps = {
  locale: Locale
  /** The list, when a page has several. */
  label?: string
  page: number
  pageSize: number
  total: number
  /** The address of a page of the list. */
  hrefOf: (page: number) => string
}

/** The pages of a long list, as links. Shows nothing when everything fits on one. */
export const Pagination = ({ locale, label, page, pageSize, total, hrefOf }: PaginationProps) => {
  const { pagination } = messages(locale)
  const last = Math.max(1, Math.ceil(total / pageSize))
  if (last === 1) return null
  const from = (page - 1) * pageSize + 1
  return (
    <nav className={styles.pagination} aria-label={label ?? pagination.label}>
      <span className={styles.range}>{pagination.range(from, Math.min(page * pageSize, total), total)}</span>
      <span className={styles.pages}>
        {page > 1 && (
          <Link href={hrefOf(page - 1)} rel="prev">
            {pagination.previous}
          </Link>
        )}
        {pageNumbers(page, last).map((number, at) =>
          number === null ? (
            <span key={`gap-${at}`} className={styles.gap} aria-hidden>
              …
            </span>
          ) : (
            <Link
              key={number}
              href={hrefOf(number)}
              aria-label={pagination.page(number)}
              aria-current={number === page ? 'page' : undefined}
            >
              {number}
            </Link>
          ),
        )}
        {page < last && (
          <Link href={hrefOf(page + 1)} rel="next">
            {pagination.next}
          </Link>
        )}
      </span>
    </nav>
  )
}
