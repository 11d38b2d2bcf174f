import type { Database } from './database'

/** A lesson that one teacher writes: nobody else does. */
export type Target = {
  teacher: string
  lesson: number
  workload: number
  assignment: number
  students: number[]
}

/** Lessons of these days are over, and old enough for nobody to write them but the soak. */
const FIRST_DAY = '2026-11-09'
const LAST_DAY = '2026-11-16'

/** Held lessons of different teachers in the demo school, at least a week old, with the students of their classes. */
export const findTargets = async (database: Database, limit: number): Promise<Target[]> => {
  const users = await database.find('users', ['username', 'person'])
  const staff = await database.find('staff', ['id', 'person'])
  const names = new Map(
    staff.map(({ id, person }) => [id, users.find((user) => user.person === person)?.username as string]),
  )
  const workloads = await database.find('workloads', ['id', 'teacher'], { subgroup: null, to: null })
  const teachers = new Map(workloads.map(({ id, teacher }) => [id, names.get(teacher!)]))
  const lessons = await database.find('lessons', ['id', 'workload', 'class', 'date'], { state: 'held' })
  const assignments = await database.find('assignments', ['id', 'lesson', 'position'])
  const enrolments = await database.find('enrolments', ['student', 'class', 'from', 'to'])
  const targets = new Map<string, Target>()
  // The latest lesson of each teacher.
  for (const { id, workload, class: classId, date } of lessons.reverse()) {
    const teacher = teachers.get(workload!)
    const [first] = assignments
      .filter(({ lesson }) => lesson === id)
      .sort((left, right) => Number(left.position) - Number(right.position))
    const day = date as string
    if (!teacher || !first || day < FIRST_DAY || day > LAST_DAY || targets.has(teacher)) continue
    const students = enrolments.filter(
      ({ class: of, from, to }) => of === classId && from! <= day && (to === null || to! >= day),
    )
    targets.set(teacher, {
      teacher,
      lesson: id as number,
      workload: workload as number,
      assignment: first.id as number,
      students: students.map(({ student }) => student as number),
    })
  }
  if (targets.size === 0) throw new Error('The demo school has no lessons to write')
  return [...targets.values()].sort((left, right) => left.lesson - right.lesson).slice(0, limit)
}
