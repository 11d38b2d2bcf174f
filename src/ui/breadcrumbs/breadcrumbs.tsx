import { Link } from '../link/link'
import styles from './breadcrumbs.module.css'

export type Crumb = { label: string; href: string }

/** The way to this page; the page itself is the heading below and is not repeated. */
export const Breadcrumbs = ({ label, items }: { label: string; items: readonly Crumb[] }) => (
  <nav className={styles.breadcrumbs} aria-label={label}>
    <ol role="list">
      {items.map((item) => (
        <li key={item.href}>
          <Link href={item.href}>{item.label}</Link>
        </li>
      ))}
    </ol>
  </nav>
)
