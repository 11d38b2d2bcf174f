import type { ReactNode } from 'react'

import { Glyph } from '../icon/glyph'
import { Link } from '../link/link'
import styles from './card.module.css'

/** Lines one below the other, usually inside a flush card. */
export const List = ({ label, children }: { label?: string; children: ReactNode }) => (
  <ul className={styles.list} aria-label={label}>
    {children}
  </ul>
)

type ListItemProps = {
  title: ReactNode
  note?: ReactNode
  /** An icon, an avatar or a number before the words. */
  lead?: ReactNode
  /** Marks, a time or a count at the right edge. */
  end?: ReactNode
  /** Makes the whole line a link. */
  href?: string
}

export const ListItem = ({ title, note, lead, end, href }: ListItemProps) => {
  const content = (
    <>
      {lead !== undefined && <span className={styles.lead}>{lead}</span>}
      <span className={styles.body}>
        <span className={styles.itemTitle}>{title}</span>
        {note && <span className={styles.itemNote}>{note}</span>}
      </span>
      {(end !== undefined || href) && (
        <span className={styles.end}>
          {end}
          {href && <Glyph shape="M9.5 6l6 6-6 6" size={16} />}
        </span>
      )}
    </>
  )
  return (
    <li>
      {href ? (
        <Link className={styles.item} href={href}>
          {content}
        </Link>
      ) : (
        <div className={styles.item}>{content}</div>
      )}
    </li>
  )
}
