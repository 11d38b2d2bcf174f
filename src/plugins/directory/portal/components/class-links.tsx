import { Link } from '@/ui'

import type { Named } from '../../types'
import { hrefs } from '../hrefs'
import styles from './class-links.module.css'

type ClassLinkProps = { of: Named; isLinked: boolean }

/** The name of a class, a link for those who may open classes. */
export const ClassLink = ({ of: { id, name }, isLinked }: ClassLinkProps) =>
  isLinked ? (
    <Link className={styles.link} href={hrefs.class(id)}>
      {name}
    </Link>
  ) : (
    name
  )
