import type { IdFactory } from '@/core/ids'
import { createRandom } from '@/demo/random'
import type { LessonRow, World } from '@/demo/world'

import { ASSIGNMENT_TYPES } from './assignment-type-plan'
import { attendanceAt, planAttending, type Attending } from './plan-absences'
import { chainCorrections, type Correction } from './chain-corrections'
import { createTalent, type Talent } from './grading'
import type { JournalRows, LessonCopies } from './journal-rows'
import { createRosters } from './lesson-rosters'
import { createMarker } from './mark-tasks'
import { planBehaviour } from './plan-behaviour'
import { planTasks } from './plan-tasks'
import { createSeedDays } from './seed-days'
import { sumTotals } from './sum-totals'

const copiesOf = ({ school, workload, class: classId, term, date }: LessonRow): LessonCopies => ({
  school,
  workload,
  class: classId,
  term,
  date,
})

/** One value for each key, made when first asked for. */
const remember = <TValue>(make: (key: number) => TValue): ((key: number) => TValue) => {
  const known = new Map<number, TValue>()
  return (key) => {
    const value = known.get(key) ?? make(key)
    known.set(key, value)
    return value
  }
}

/**
 * The journal of a demo school: who was absent, what was marked and how, for every lesson that its teacher has
 * recorded. Marks follow what a student is able to; the first grade is not marked. Pure.
 */
export const buildJournal = ({ world, makeId }: { world: World; makeId: IdFactory }): JournalRows => {
  const { today, seed } = world.options
  const school = world.school.id
  const random = createRandom(seed).fork('journal')
  const [year] = world.years
  const assignmentTypes = ASSIGNMENT_TYPES.map((type) => ({ id: makeId(), school, ...type }))
  const typeIds = new Map(assignmentTypes.map(({ letter, id }) => [letter, id]))
  const gradeOf = new Map(world.classes.map(({ id, grade }) => [id, grade]))
  const studentsOn = createRosters(world)
  const personOf = new Map(world.students.map(({ id, person }) => [id, person]))
  const classOf = new Map(world.enrolments.map(({ student, class: classId }) => [student, classId]))

  const talentOf = remember((student): Talent => createTalent(random.fork(`talent ${personOf.get(student)}`)))
  const attendingOf = remember((student): Attending =>
    planAttending({
      from: year!.startDate,
      to: today,
      isOlder: (gradeOf.get(classOf.get(student)!) ?? 0) >= 7,
      random: random.fork(`attending ${personOf.get(student)}`),
    }),
  )

  const rows: JournalRows = {
    assignmentTypes,
    assignments: [],
    marks: [],
    changes: [],
    attendance: [],
    termTotals: [],
    behaviour: [],
  }
  const corrections: Correction[] = []
  const marker = createMarker({
    ...{ rows, corrections, makeId, today, talentOf },
    daysOf: remember(createSeedDays(world)),
  })
  const begun = new Set<number>()
  for (const lesson of world.lessons) {
    const isFirst = !begun.has(lesson.workload)
    begun.add(lesson.workload)
    if (lesson.state !== 'held') continue
    const own = random.fork(`${lesson.workload}/${lesson.date}/${lesson.number}`)
    const subject = world.subjectKeys.get(lesson.subject)!
    const copies = copiesOf(lesson)
    const present: number[] = []
    const missing: number[] = []
    for (const student of studentsOn(lesson.workload, lesson.date)) {
      const code = attendanceAt({
        attending: attendingOf(student),
        date: lesson.date,
        number: lesson.number,
        isSport: subject === 'sport',
        today,
        random: own,
      })
      if (code) {
        rows.attendance.push({
          id: makeId(),
          ...copies,
          lesson: lesson.id,
          student,
          code,
          author: lesson.recordedBy,
        })
      }
      if (code === null || code === 'late') present.push(student)
      else if (code !== 'exempt') missing.push(student)
    }
    const note = planBehaviour({ present, random: own.fork('behaviour') })
    if (note) {
      const author = lesson.recordedBy
      rows.behaviour.push({ id: makeId(), ...copies, lesson: lesson.id, ...note, author })
    }
    const tasks = planTasks({
      subject,
      grade: gradeOf.get(lesson.class)!,
      date: lesson.date,
      topic: lesson.topic,
      work: world.workByLesson.get(lesson.id) ?? null,
      isFirst,
      random: own,
    })
    tasks.forEach((task, index) => {
      marker({
        lesson,
        copies,
        task,
        position: index + 1,
        type: typeIds.get(task.letter)!,
        subject,
        present,
        missing,
        random: own.fork(index),
      })
    })
  }
  rows.changes = chainCorrections({ corrections, makeId, random: random.fork('corrections') })
  rows.termTotals = sumTotals({ rows, makeId, school })
  return rows
}
