import { addDays, type SchoolDate } from '@/core/school-date'

import type { FinalPeriod } from './periods'

/** So many days before the end of a period its marks begin to be a matter of today. */
const AHEAD_DAYS = 7
/** What is older is no longer one: the state of the school still shows it. */
const BEHIND_DAYS = 45

/** Whether the marks of the period are owed these days. An exam's are not: not everybody takes it. */
export const isMatterOfToday = ({ kind, dueOn }: FinalPeriod, today: SchoolDate): boolean =>
  kind !== 'exam' && addDays(dueOn, -AHEAD_DAYS) <= today && today <= addDays(dueOn, BEHIND_DAYS)
