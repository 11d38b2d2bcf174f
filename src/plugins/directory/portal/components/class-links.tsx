import { Link } from '@/ui'

import type { Named } from '../../types'
import { hrefs } from '../hrefs'

type ClassLinkProps = { of: Named; isLinked: boolean }

/** The name of a class, a link for those who may open classes. */
export const ClassLink = ({ of: { id, name }, isLinked }: ClassLinkProps) =>
  isLinked ? <Link href={hrefs.class(id)}>{name}</Link> : name
