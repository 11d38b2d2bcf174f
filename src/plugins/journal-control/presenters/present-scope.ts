import type { Facts } from '@/access/facts'

import type { ControlFilter } from '../operations/control-filter'
import { presentLineName, teacherName } from './present-line'

/** What was looked at, in words; `null` for all journals of the school. */
export const presentScope = (facts: Facts, filter: ControlFilter): string | null => {
  const { classes, subjects } = facts.reference
  const parts = [
    filter.grade === null ? null : `${filter.grade}-е классы`,
    filter.class === null ? null : classes.get(filter.class)?.name,
    filter.subject === null ? null : subjects.get(filter.subject)?.name,
    filter.teacher === null ? null : teacherName(facts, filter.teacher),
    filter.workload === null ? null : Object.values(presentLineName(facts, filter.workload)).join(', '),
    filter.query.trim() ? `«${filter.query.trim()}»` : null,
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(', ') : null
}
