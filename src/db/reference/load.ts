import type { CollectionSlug, Payload } from 'payload'

import { rows } from '@/db/rows'

import { readSlugs } from './slugs'
import type * as Ref from './types'

type SchoolRow = Omit<Ref.SchoolRef, 'switchedOff'> & { switchedOff: string | null }
type Loaded = Record<string, unknown> & { id: number }

const byId = <TRow extends { id: number }>(list: readonly TRow[]): Map<number, TRow> =>
  new Map(list.map((row) => [row.id, row]))

/** Documents with arrays inside go through the adapter, flat tables through the row gateway. */
const documents = async <TRow>(
  payload: Payload,
  collection: CollectionSlug,
  school: number,
): Promise<TRow[]> => {
  const { docs } = await payload.db.find<Loaded>({
    collection,
    limit: 0,
    pagination: false,
    where: { school: { equals: school } },
  })
  return docs as TRow[]
}

const flat = <TRow extends object>(
  payload: Payload,
  collection: CollectionSlug,
  school: number,
  columns: readonly (keyof TRow & string)[],
  sort?: string,
): Promise<TRow[]> =>
  rows({ payload }).find({
    collection,
    columns: [...columns],
    where: { school: { equals: school } },
    ...(sort ? { sort: [sort] } : {}),
  })

/** Reads the snapshot of one school; `null` when there is no such school. */
export const loadReference = async (payload: Payload, schoolId: number): Promise<Ref.Reference | null> => {
  const school = await rows({ payload }).findOne<SchoolRow>({
    collection: 'schools',
    columns: [
      'id',
      'name',
      'shortName',
      'timeZone',
      'weekDays',
      'substituteDays',
      'finalLockDays',
      'examLockDays',
      'examGrades',
      'isDemo',
      'switchedOff',
    ],
    where: { id: { equals: schoolId } },
  })
  if (!school) return null
  const read = <TRow extends object>(
    collection: CollectionSlug,
    columns: readonly (keyof TRow & string)[],
    sort?: string,
  ) => flat<TRow>(payload, collection, schoolId, columns, sort)
  return {
    school: { ...school, switchedOff: readSlugs(school.switchedOff) },
    years: byId(await documents<Ref.YearRef>(payload, 'years', schoolId)),
    termSets: byId(await documents<Ref.TermSetRef>(payload, 'term-sets', schoolId)),
    terms: byId(await read<Ref.TermRef>('terms', ['id', 'termSet', 'number', 'name', 'from', 'to'], 'from')),
    subjects: byId(await read<Ref.SubjectRef>('subjects', ['id', 'name', 'shortName', 'order'], 'order')),
    rooms: byId(await read<Ref.RoomRef>('rooms', ['id', 'name', 'kind', 'capacity'])),
    bellSchedules: byId(await documents<Ref.BellScheduleRef>(payload, 'bell-schedules', schoolId)),
    classes: byId(await documents<Ref.ClassRef>(payload, 'classes', schoolId)),
    subgroups: byId(await read<Ref.SubgroupRef>('subgroups', ['id', 'class', 'subject', 'name'])),
    workloads: byId(
      await read<Ref.WorkloadRef>('workloads', [
        'id',
        'class',
        'subgroup',
        'subject',
        'teacher',
        'hoursPerWeek',
        'jointWith',
        'wantsPairs',
        'from',
        'to',
      ]),
    ),
    lessonTypes: byId(
      await read<Ref.LessonTypeRef>('lesson-types', ['id', 'name', 'shortName', 'order', 'isOff'], 'order'),
    ),
    people: byId(
      await read<Ref.PersonRef>(
        'people',
        ['id', 'lastName', 'firstName', 'middleName', 'fullName', 'sortKey'],
        'sortKey',
      ),
    ),
    staff: byId(await read<Ref.StaffRef>('staff', ['id', 'person'])),
    students: byId(await read<Ref.StudentRef>('students', ['id', 'person'])),
    enrolments: await read<Ref.EnrolmentRef>('enrolments', ['id', 'student', 'class', 'from', 'to']),
    subgroupMembers: await read<Ref.SubgroupMemberRef>('subgroup-members', [
      'id',
      'subgroup',
      'student',
      'from',
      'to',
    ]),
    guardianships: await read<Ref.GuardianshipRef>('guardianships', [
      'id',
      'guardian',
      'student',
      'kinship',
      'mayViewDiary',
      'mayBeWrittenTo',
      'deprivedOn',
      'from',
      'to',
    ]),
  }
}
