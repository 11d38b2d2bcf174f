import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { layDaySlots } from '@/plugins/schedule'
import type { SchoolDate } from '@/core/school-date'
import { type RowWhere, rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import type { AbsenceRow, DeskLesson } from '../types'

const LESSON_COLUMNS = [
  'id',
  'workload',
  'class',
  'subject',
  'subgroup',
  'teacher',
  'substitute',
  'date',
  'number',
  'room',
  'state',
  'term',
  'recordedAt',
  'movedFromDate',
  'movedFromNumber',
] as const

export const SUBSTITUTION_COLUMNS = [
  'id',
  'lesson',
  'absence',
  'kind',
  'workload',
  'class',
  'teacher',
  'date',
  'number',
  'substitute',
  'mergedInto',
  'toDate',
  'toNumber',
  'room',
  'payment',
  'hours',
  'note',
  'state',
  'revision',
  'acknowledgedAt',
  'was',
] as const

export const ABSENCE_COLUMNS = [
  'id',
  'staff',
  'from',
  'to',
  'fromLesson',
  'toLesson',
  'reason',
  'note',
  'revision',
] as const

/** Lessons of the school, each with what was decided about it; one statement. */
export const lessonsWhere = async (
  req: PayloadRequest,
  { school }: Facts,
  where: RowWhere,
): Promise<DeskLesson[]> => {
  const found = await rows(req).find({
    collection: 'lessons',
    columns: [...LESSON_COLUMNS],
    where: { and: [{ school: { equals: school } }, where] },
    sort: ['date', 'number', 'class', 'id'],
    with: {
      substitutions: { collection: SLUGS.substitutions, columns: [...SUBSTITUTION_COLUMNS], on: 'lesson' },
    },
  })
  return found as unknown as DeskLesson[]
}

/** Absences of the school that have a day between the two; one statement. */
export const absencesBetween = (
  req: PayloadRequest,
  { school }: Facts,
  from: SchoolDate,
  to: SchoolDate,
): Promise<AbsenceRow[]> =>
  rows(req).find<AbsenceRow>({
    collection: SLUGS.absences,
    columns: [...ABSENCE_COLUMNS],
    where: { school: { equals: school }, to: { greater_than_equal: from }, from: { less_than_equal: to } },
    sort: ['from', 'id'],
  })

/** The slot of the school day of a lesson number by the bells of the class: two shifts are laid over one another. */
export const slotsOf = ({
  reference,
}: Pick<Facts, 'reference'>): ((classId: number, number: number) => number) => {
  const all = [...reference.bellSchedules.values()]
  const slots = layDaySlots(all)
  const standard = all.find(({ isDefault }) => isDefault) ?? all[0]
  return (classId, number) => {
    const own = reference.classes.get(classId)?.bellSchedule ?? standard?.id ?? 0
    // A number that the bells do not have is a time of its own, equal for all classes.
    return slots.slotOf(own, number) ?? 1000 + number
  }
}
