import { addDays, type SchoolDate, weekday } from '@/core/school-date'

/** Within how many working days a person is given the own data: 152-ФЗ, article 14 part 3 and article 20 part 1. */
const WORKING_DAYS = 10

/** The date that is so many working days after another: neither Saturday, nor Sunday, nor a holiday. */
export const dueDate = (
  asked: SchoolDate,
  holidays: ReadonlySet<SchoolDate>,
  days: number = WORKING_DAYS,
): SchoolDate => {
  let date = asked
  for (let left = days; left > 0;) {
    date = addDays(date, 1)
    if (weekday(date) <= 5 && !holidays.has(date)) left -= 1
  }
  return date
}
