import { useId, type ReactNode } from 'react'

import styles from './card.module.css'

type CardProps = {
  title?: ReactNode
  /** Beside the title: a count, a date. */
  note?: ReactNode
  /** At the right of the title: a link or a small button. */
  actions?: ReactNode
  /** Lists and tables reach the edges. */
  isFlush?: boolean
  level?: 2 | 3
  children: ReactNode
}

/** A sheet that holds one thing. With a title it is a named part of the page. */
export const Card = ({ title, note, actions, isFlush, level = 2, children }: CardProps) => {
  const titleId = useId()
  const Heading = `h${level}` as const
  const Container = title ? 'section' : 'div'
  return (
    <Container
      className={styles.card}
      data-padded={!isFlush || undefined}
      aria-labelledby={title ? titleId : undefined}
    >
      {title && (
        <div className={styles.head}>
          <Heading className={styles.title} id={titleId}>
            {title} {note && <span className={styles.note}>{note}</span>}
          </Heading>
          {actions}
        </div>
      )}
      {children}
    </Container>
  )
}
