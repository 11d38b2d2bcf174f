import { isWithin, weekday } from '@/core/school-date'
import type { World } from '@/demo/world'

import type { SchoolDays } from '../domain/deadline'

/** The school days of each class of the demo school. */
export const createSeedDays = ({
  school,
  years,
  termSets,
  classes,
}: World): ((classId: number) => SchoolDays) => {
  const setOf = new Map(classes.map(({ id, termSet }) => [id, termSet]))
  const [year] = years
  const holidays = new Set(year!.holidays.map(({ date }) => date))
  return (classId) => {
    const vacations = termSets.find(({ id }) => id === setOf.get(classId))?.vacations ?? []
    return {
      yearEnd: year!.endDate,
      isSchoolDay: (date) =>
        isWithin({ from: year!.startDate, to: year!.endDate }, date) &&
        weekday(date) <= school.weekDays &&
        !holidays.has(date) &&
        !vacations.some((vacation) => isWithin(vacation, date)),
    }
  }
}
