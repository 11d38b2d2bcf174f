import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { presentClasses, presentYear } from '@/access/present-year'
import type { Locale } from '@/core/locale'
import { STAFF_STATUSES, STATUS_LABELS } from '@/core/statuses'
import { timeZoneOptions } from '@/ui/welcome/time-zones'

import { type Bell, type BellPlan, planBells, USUAL_DAY, USUAL_SECOND } from '../domain/plan-bells'
import { TYPICAL_SUBJECTS } from '../domain/typical-subjects'
import { setupMessages, type SetupMessages } from '../translations'
import type { StepField, StepGrid, StepGroup, StepInput, StepName } from '../types'
import { yearGroups } from './year-fields'

type Args = { req: PayloadRequest; facts: Facts; locale: Locale }
type Text = SetupMessages['fields']
type Builder = (args: Args & { text: Text }) => Promise<StepGroup[]> | StepGroup[]

const MAX_PEOPLE = 300
const MAX_LESSONS = 12
const EMPTY_ROWS = 3

const field = (
  name: string,
  kind: StepInput['kind'],
  label: string,
  value = '',
  extra: Partial<StepInput> = {},
): StepInput => ({ name, kind, label, value, ...extra })

const plain = (...fields: StepField[]): StepGroup[] => [{ legend: '', fields }]

const emptyRows = (): StepGrid['rows'] => Array.from({ length: EMPTY_ROWS }, () => ({}))

const schoolGroups: Builder = async ({ req, facts, locale, text }) => {
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
    field('timeZone', 'select', text.timeZone, school.timeZone, { options: timeZoneOptions(locale) }),
    field('weekDays', 'select', text.weekDays, String(school.weekDays), {
      options: [
        { value: '5', label: text.fiveDays },
        { value: '6', label: text.sixDays },
      ],
    }),
  )
}

const bellRows = (bells: readonly Bell[]): StepGrid['rows'] =>
  bells.map(({ number, start, end }) => ({ number: String(number), start, end }))

const bellGroups: Builder = ({ facts, text }) => {
  const present = [...facts.reference.bellSchedules.values()]
  const first = present.find(({ isDefault }) => isDefault)
  const second = present.find(({ name }) => name === 'Вторая смена')
  const shift = (name: string, plan: BellPlan, periods: readonly Bell[] | undefined): StepField[] => [
    { kind: 'pattern', name: `${name}Pattern`, fills: name, plan, label: text.pattern },
    {
      kind: 'grid',
      name,
      label: text.lessons,
      maxRows: MAX_LESSONS,
      columns: [
        { key: 'number', label: text.lessonNumber, kind: 'number', width: 'narrow' },
        { key: 'start', label: text.lessonStart, kind: 'time' },
        { key: 'end', label: text.lessonEnd, kind: 'time' },
      ],
      rows: bellRows(periods?.length ? periods : planBells(plan)),
    },
  ]
  return [
    { legend: text.firstShift, fields: shift('first', USUAL_DAY, first?.periods) },
    {
      legend: text.secondShift,
      opener: 'hasSecond',
      fields: [
        field('hasSecond', 'check', text.hasSecond, second ? 'on' : ''),
        ...shift('second', USUAL_SECOND, second?.periods),
      ],
    },
  ]
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
    {
      legend: text.ownSubjects,
      fields: [
        {
          kind: 'grid',
          name: 'own',
          label: text.subjects,
          isOptional: true,
          maxRows: 100,
          unseen: ['id'],
          columns: [
            { key: 'name', label: text.subjectName, kind: 'text', width: 'wide' },
            { key: 'shortName', label: text.subjectShort, kind: 'text' },
          ],
          rows: own.map(({ id, name, shortName }) => ({ id: String(id), name, shortName })),
        },
      ],
    },
  ]
}

const roomGroups: Builder = ({ facts, text }) => {
  const names = [...facts.reference.rooms.values()]
    .map(({ name }) => name)
    .sort((left, right) => left.localeCompare(right, 'ru', { numeric: true }))
  // A name with a comma in it stands on a line of its own, so that it is read as one.
  const odd = names.filter((name) => /[,;]/.test(name))
  const value = [names.filter((name) => !odd.includes(name)).join(', '), ...odd].filter(Boolean).join('\n')
  return plain(field('rooms', 'area', text.rooms, value, { hint: text.roomsHint }))
}

const classGroups: Builder = ({ facts, text }) => {
  const year = presentYear(facts)
  const lines = new Map<string, { grade: string; letters: string; termSet: string }>()
  for (const { grade, letter, termSet } of presentClasses(facts)) {
    const key = `${grade} ${termSet}`
    const letters = [lines.get(key)?.letters, letter].filter(Boolean).join(' ')
    lines.set(key, { grade: String(grade), letters, termSet: String(termSet) })
  }
  return plain({
    kind: 'grid',
    name: 'classes',
    label: text.classes,
    hint: text.classesHint,
    maxRows: 60,
    columns: [
      { key: 'grade', label: text.grade, kind: 'number', width: 'narrow' },
      { key: 'letters', label: text.letters, kind: 'text', placeholder: text.lettersExample },
      {
        key: 'termSet',
        label: text.termSet,
        kind: 'select',
        width: 'wide',
        emptyLabel: text.termSetUsual,
        options: [...facts.reference.termSets.values()]
          .filter((set) => set.year === year?.id)
          .map(({ id, name }) => ({ value: String(id), label: name })),
      },
    ],
    rows: lines.size > 0 ? [...lines.values()] : emptyRows(),
  })
}

const staffGroups: Builder = ({ locale, text }) =>
  plain({
    kind: 'grid',
    name: 'staff',
    label: text.staff,
    hint: text.staffHint,
    maxRows: MAX_PEOPLE,
    columns: [
      { key: 'name', label: text.fullName, kind: 'text', width: 'wide', placeholder: text.staffExample },
      { key: 'position', label: text.position, kind: 'text' },
      {
        key: 'statuses',
        label: text.statuses,
        kind: 'text',
        suggestions: STAFF_STATUSES.map((status) => STATUS_LABELS[status][locale]),
      },
    ],
    rows: emptyRows(),
  })

const studentGroups: Builder = ({ facts, text }) => {
  const classes = presentClasses(facts)
  const filled = new Set(facts.reference.enrolments.map((row) => row.class))
  const next = classes.find(({ id }) => !filled.has(id)) ?? classes[0]
  return plain(
    field('class', 'select', text.class, next ? String(next.id) : '', {
      options: classes.map(({ id, name }) => ({ value: String(id), label: name })),
    }),
    {
      kind: 'grid',
      name: 'students',
      label: text.students,
      hint: text.studentsHint,
      maxRows: MAX_PEOPLE,
      columns: [
        { key: 'name', label: text.fullName, kind: 'text', width: 'wide', placeholder: text.studentExample },
        { key: 'birthDate', label: text.birthDate, kind: 'date' },
        {
          key: 'sex',
          label: text.sex,
          kind: 'select',
          emptyLabel: '—',
          options: [
            { value: 'female', label: text.female },
            { value: 'male', label: text.male },
          ],
        },
      ],
      rows: emptyRows(),
    },
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
