import { useId, type ReactNode } from 'react'

import styles from './card.module.css'

type SectionProps = {
  title: ReactNode
  note?: ReactNode
  actions?: ReactNode
  level?: 2 | 3
  children: ReactNode
}

/** A named part of a page without an edge of its own. */
export const Section = ({ title, note, actions, level = 2, children }: SectionProps) => {
  const titleId = useId()
  const Heading = `h${level}` as const
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <div className={styles.head}>
        <Heading className={styles.title} id={titleId}>
          {title} {note && <span className={styles.note}>{note}</span>}
        </Heading>
        {actions}
      </div>
      {children}
    </section>
  )
}
