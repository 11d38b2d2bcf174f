import { Link } from '@/ui/link/link'

import { classHref } from '../hrefs'
import styles from './class-chips.module.css'

type ClassChipsProps = { label: string; classes: readonly { id: number; name: string }[]; chosen: number }

/** The classes to choose from: all in sight on a wide window, one row to push along on a phone. */
export const ClassChips = ({ label, classes, chosen }: ClassChipsProps) => (
  <nav aria-label={label} className={styles.chips}>
    {classes.map(({ id, name }) => (
      <Link key={id} aria-current={id === chosen ? 'page' : undefined} href={classHref(id)} scroll={false}>
        {name}
      </Link>
    ))}
  </nav>
)
