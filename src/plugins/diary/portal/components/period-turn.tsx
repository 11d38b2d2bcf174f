import { cx } from '@/ui/cx'
import { Icon } from '@/ui/icon/icon'
import { Link } from '@/ui/link/link'

import styles from './period-turn.module.css'

type Step = { href: string | null; label: string }

type PeriodTurnProps = {
  /** What is turned. */
  label: string
  previous: Step
  next: Step
  /** The way to today. */
  present: { href: string; label: string; isCurrent: boolean }
}

/** Back, the present one, on. Each has its own address, so that «back» and a bookmark work. */
export const PeriodTurn = ({ label, previous, next, present }: PeriodTurnProps) => {
  const arrow = (step: Step, icon: 'chevron-left' | 'chevron-right') =>
    step.href ? (
      <Link aria-label={step.label} className={styles.arrow} href={step.href} title={step.label}>
        <Icon name={icon} />
      </Link>
    ) : (
      <span className={cx(styles.arrow, styles.end)}>
        <Icon name={icon} />
      </span>
    )
  return (
    <nav aria-label={label} className={styles.turn}>
      {arrow(previous, 'chevron-left')}
      <Link
        aria-current={present.isCurrent ? 'page' : undefined}
        className={styles.present}
        href={present.href}
      >
        {present.label}
      </Link>
      {arrow(next, 'chevron-right')}
    </nav>
  )
}
