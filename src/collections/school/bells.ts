import type { Reference } from '@/db/reference'

/** When the lesson of that number begins and ends for the class: by its own bells, otherwise by the default ones. */
export const bellOf = ({ classes, bellSchedules }: Reference, classId: number, number: number) => {
  const own = classes.get(classId)?.bellSchedule
  const schedule = own
    ? bellSchedules.get(own)
    : [...bellSchedules.values()].find(({ isDefault }) => isDefault)
  return schedule?.periods.find((period) => period.number === number) ?? null
}
