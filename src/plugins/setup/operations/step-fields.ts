import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { presentClasses } from '@/access/present-year'
import type { Locale } from '@/core/locale'

import { USUAL_BREAKS } from '../domain/plan-bells'
import { TYPICAL_SUBJECTS } from '../domain/typical-subjects'
import { setupMessages, type SetupMessages } from '../translations'
import type { StepField, StepGroup, StepName } from '../types'
import { yearGroups } from './year-fields'

type Args = { req: PayloadRequest; facts: Facts; locale: Locale }
type Text = SetupMessages['fields']
type Builder = (args: Args & { text: Text }) => Promise<StepGroup[]> | StepGroup[]

const field = (
  name: string,
  kind: StepField['kind'],
  label: string,
  value = '',
  extra: Partial<StepField> = {},
): StepField => ({ name, kind, label, value, ...extra })

const plain = (...fields: StepField[]): StepGroup[] => [{ legend: '', fields }]

const schoolGroups: Builder = async ({ req, facts, text }) => {
  const school = await req.payload.findByID({
    collection: 'schools',
    id: facts.school,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return plain(
    field('name', 'text', text.name, school.name),
    field('shortName', 'text', text.shortName, school.shortName),
    field('address', 'text', text.address, school.address ?? ''),
    field('phone', 'text', text.phone, school.phone ?? '', { isOptional: true }),
    field('email', 'text', text.email, school.email ?? '', { isOptional: true }),
    field('weekDays', 'select', text.weekDays, String(school.weekDays), {
      options: [
        { value: '5', label: text.fiveDays },
        { value: '6', label: text.sixDays },
      ],
    }),
  )
}

const bellGroups: Builder = ({ facts, text }) => {
  const present = [...facts.reference.bellSchedules.values()]
  const startOf = (isDefault: boolean) =>
    present.find((row) => row.isDefault === isDefault)?.periods[0]?.start
  const second = startOf(false)
  return plain(
    field('start', 'time', text.start, startOf(true) ?? '08:00'),
    field('length', 'number', text.length, '40'),
    field('breaks', 'text', text.breaks, USUAL_BREAKS, { hint: text.breaksHint }),
    field('second', 'check', text.second, second ? 'on' : ''),
    field('secondStart', 'time', text.secondStart, second ?? '14:00'),
  )
}

const subjectGroups: Builder = ({ facts, text }) => {
  const present = [...facts.reference.subjects.values()]
  const names = new Set(present.map(({ name }) => name))
  const typical = new Set(TYPICAL_SUBJECTS.map(([name]) => name))
  const own = present.filter(({ name }) => !typical.has(name))
  return [
    {
      legend: text.typical,
      fields: TYPICAL_SUBJECTS.map(([name], index) =>
        field(`subject${index}`, 'check', name, names.size === 0 || names.has(name) ? 'on' : ''),
      ),
    },
    ...plain(
      field('own', 'area', text.ownSubjects, own.map((row) => `${row.name}; ${row.shortName}`).join('\n'), {
        hint: text.ownHint,
        isOptional: true,
      }),
    ),
  ]
}

const roomGroups: Builder = ({ facts, text }) => {
  const names = [...facts.reference.rooms.values()].map(({ name }) => name)
  return plain(field('rooms', 'area', text.rooms, names.join(', '), { hint: text.roomsHint }))
}

const classGroups: Builder = ({ facts, text }) => {
  const letters = new Map<number, string[]>()
  for (const { grade, letter } of presentClasses(facts))
    letters.set(grade, [...(letters.get(grade) ?? []), letter])
  const lines = [...letters].map(([grade, all]) => `${grade}: ${all.join(' ')}`)
  return plain(field('classes', 'area', text.classes, lines.join('\n'), { hint: text.classesHint }))
}

const staffGroups: Builder = ({ text }) =>
  plain(field('staff', 'area', text.staff, '', { hint: text.staffHint }))

const studentGroups: Builder = ({ facts, text }) => {
  const classes = presentClasses(facts)
  const filled = new Set(facts.reference.enrolments.map((row) => row.class))
  const next = classes.find(({ id }) => !filled.has(id)) ?? classes[0]
  return plain(
    field('class', 'select', text.class, next ? String(next.id) : '', {
      options: classes.map(({ id, name }) => ({ value: String(id), label: name })),
    }),
    field('students', 'area', text.students, '', { hint: text.studentsHint }),
  )
}

const BUILDERS: Record<StepName, Builder> = {
  school: schoolGroups,
  year: ({ facts, text }) => yearGroups(facts, text),
  bells: bellGroups,
  subjects: subjectGroups,
  rooms: roomGroups,
  classes: classGroups,
  staff: staffGroups,
  students: studentGroups,
}

/** What the form of a step begins with: what the school has, otherwise what schools usually have. */
export const stepFields = async (step: StepName, args: Args): Promise<StepGroup[]> =>
  BUILDERS[step]({ ...args, text: setupMessages(args.locale).fields })
