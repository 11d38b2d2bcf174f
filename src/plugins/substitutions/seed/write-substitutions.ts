import type { SeedContext } from '@/core/plugin'
import { addDays, weekday, type SchoolDate } from '@/core/school-date'
import { groupBy } from '@/core/group-by'
import { createSeedWriter } from '@/demo/seed-writer'
import type { LessonRow, World } from '@/demo/world'

import { usualPayment } from '../domain/propose'
import { SLUGS } from '../slugs'
import type { AbsenceReason } from '../types'

const REASONS: readonly AbsenceReason[] = [
  'illness',
  'illness',
  'illness',
  'training',
  'trip',
  'leave',
  'other',
]

type Span = { staff: number; from: SchoolDate; to: SchoolDate; lessons: LessonRow[] }

/** Days that follow one another, weekends between them included, are one absence. */
const spansOf = (staff: number, lessons: readonly LessonRow[]): Span[] => {
  const spans: Span[] = []
  for (const lesson of [...lessons].sort((a, b) => a.date.localeCompare(b.date))) {
    const open = spans.at(-1)
    if (open && lesson.date <= addDays(open.to, weekday(open.to) >= 5 ? 3 : 1)) {
      open.to = lesson.date
      open.lessons.push(lesson)
    } else spans.push({ staff, from: lesson.date, to: lesson.date, lessons: [lesson] })
  }
  return spans
}

/** Who may be away without anything decided: no one whose password a visitor has, and nobody who is away already. */
const stillOpen = (
  { lessons, logins, people, staff }: World,
  today: SchoolDate,
  away: ReadonlySet<number>,
) => {
  const known = new Set(logins.map(({ fullName }) => fullName))
  const named = new Set(
    staff
      .filter(({ person }) => known.has(people.find(({ id }) => id === person)?.fullName ?? ''))
      .map(({ id }) => id),
  )
  const ahead = lessons.filter(
    (row) =>
      row.date > today && row.date <= addDays(today, 4) && !named.has(row.teacher) && !away.has(row.teacher),
  )
  const first = ahead[0]?.date
  return (
    [...groupBy(ahead, ({ teacher }) => teacher)]
      .filter(([, own]) => own.some(({ date }) => date === first))
      // Whose absence touches most.
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([teacher, own]) => ({ teacher, dates: [...new Set(own.map(({ date }) => date))].sort() }))
  )
}

/**
 * The absences behind the substitutions that the demo school's lessons show, all decided and announced; and two people who
 * have said today that they will be away next: their lessons are still open.
 */
export const writeSubstitutions = async (context: SeedContext): Promise<number> => {
  const { made, makeId, today } = context
  const world = made.get('kernel') as World
  const { lessons, school, subjects, workloads } = world
  const touched = lessons.filter(({ substitute, state }) => substitute !== null || state === 'cancelled')
  const spans = [...groupBy(touched, ({ teacher }) => teacher)].flatMap(([staff, own]) => spansOf(staff, own))
  const teaches = new Set(workloads.map(({ teacher, subject }) => `${teacher} ${subject}`))
  const orderOf = new Map(subjects.map(({ id }, at) => [id, at]))
  const absences = spans.map((span, at) => ({
    id: makeId(),
    school: school.id,
    staff: span.staff,
    from: span.from,
    to: span.to,
    fromLesson: null,
    toLesson: null,
    reason: REASONS[(at + (orderOf.get(span.lessons[0]!.subject) ?? 0)) % REASONS.length]!,
    note: null,
    createdBy: null,
    revision: 1,
  }))
  const decisions = spans.flatMap((span, at) =>
    span.lessons.map((lesson) => {
      const kind = lesson.state === 'cancelled' ? ('cancel' as const) : ('substitute' as const)
      const payment = usualPayment(kind, teaches.has(`${lesson.substitute} ${lesson.subject}`))
      return {
        id: makeId(),
        school: school.id,
        lesson: lesson.id,
        absence: absences[at]!.id,
        kind,
        workload: lesson.workload,
        class: lesson.class,
        teacher: lesson.teacher,
        date: lesson.date,
        number: lesson.number,
        substitute: lesson.substitute,
        mergedInto: null,
        toDate: null,
        toNumber: null,
        room: lesson.room,
        payment,
        hours: kind === 'cancel' ? 0 : 1,
        note: null,
        state: 'announced',
        acknowledgedAt: null,
        decidedBy: null,
        revision: 1,
        was: JSON.stringify({
          date: lesson.date,
          number: lesson.number,
          room: lesson.room,
          substitute: null,
          state: 'planned',
          term: lesson.term,
          movedFromDate: null,
          movedFromNumber: null,
        }),
        busyKey: `lesson ${lesson.id}`,
      }
    }),
  )
  const away = new Set(spans.filter(({ to }) => to >= addDays(today, -3)).map(({ staff }) => staff))
  const open = stillOpen(world, today, away)
    .slice(0, 2)
    .map(({ teacher, dates }, at) => ({
      id: makeId(),
      school: school.id,
      staff: teacher,
      from: dates[0]!,
      to: at === 0 ? dates[0]! : dates.at(-1)!,
      fromLesson: null,
      toLesson: null,
      reason: at === 0 ? 'training' : 'illness',
      note: null,
      createdBy: null,
      revision: 1,
    }))
  const write = createSeedWriter(context)
  await write.rows(SLUGS.absences, [...absences, ...open])
  await write.rows(SLUGS.substitutions, decisions, 'Замены · Substitutions')
  return decisions.length
}
