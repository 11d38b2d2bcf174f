import type { Suite } from '../../helpers/suite'

export type SmallSchool = {
  classes: Record<'1А' | '7А' | '7Б' | '9А' | '10А' | '11А', number>
  students: Record<
    'first' | 'fine' | 'oneDebt' | 'twoDebts' | 'seven' | 'nine' | 'nineExcellent' | 'ten' | 'eleven',
    number
  >
}

const MARKS: Record<number, number> = { 2: 2, 3: 3, 4: 4, 5: 5 }

/** Grades 1, 7, 9, 10 and 11 with year marks that lead to every proposal there is. */
export const buildSmallSchool = async ({ world }: Pick<Suite, 'world'>): Promise<SmallSchool> => {
  const { subjects, staff, terms, termSet } = world
  const makeClass = async (grade: number, letter = 'А') =>
    (
      await world.buildClass({
        grade,
        letter,
        termSet,
        classTeachers: [{ staff: staff.teacher, from: '2026-09-01' }],
      })
    ).id
  const classes = {
    '7А': world.classes.own,
    '7Б': world.classes.other,
    '1А': await makeClass(1),
    '9А': await makeClass(9),
    '10А': await makeClass(10),
    '11А': await makeClass(11),
  }
  const workloads = new Map<string, number>()
  const workloadOf = async (of: number, subject: number): Promise<number> => {
    const key = `${of} ${subject}`
    const known = workloads.get(key)
    if (known) return known
    const { id } = await world.buildWorkload({ class: of, subject, teacher: staff.teacher })
    workloads.set(key, id)
    return id
  }
  workloads.set(`${classes['7А']} ${subjects.maths}`, world.workloads.maths)
  workloads.set(`${classes['7А']} ${subjects.english}`, world.workloads.english)
  workloads.set(`${classes['7Б']} ${subjects.maths}`, world.workloads.otherMaths)

  const mark = async (student: number, of: number, subject: number, value: number): Promise<void> => {
    const workload = await workloadOf(of, subject)
    for (const term of terms)
      await world.buildTermTotals({
        student,
        workload,
        class: of,
        term,
        markSum: MARKS[value]! * 20,
        weightSum: 20,
        plainSum: value,
        plainCount: 1,
        [`count${value}`]: 1,
      })
  }
  const join = async (lastName: string, of: number): Promise<number> => {
    const person = await world.buildPerson({ lastName, firstName: 'Иван' })
    const { id } = await world.buildStudent({ person: person.id })
    await world.buildEnrolment({ student: id, class: of })
    return id
  }
  const students = {
    fine: world.students.student,
    oneDebt: world.students.classmate,
    seven: world.students.otherStudent,
    twoDebts: await join('Двойкин', classes['7А']),
    first: await join('Первушин', classes['1А']),
    nine: await join('Девятов', classes['9А']),
    nineExcellent: await join('Отличников', classes['9А']),
    ten: await join('Десятов', classes['10А']),
    eleven: await join('Одиннадцатов', classes['11А']),
  }
  const both = async (student: number, of: number, maths: number, english: number) => {
    await mark(student, of, subjects.maths, maths)
    await mark(student, of, subjects.english, english)
  }
  await both(students.fine, classes['7А'], 4, 3)
  await both(students.oneDebt, classes['7А'], 2, 4)
  await both(students.twoDebts, classes['7А'], 2, 2)
  await mark(students.seven, classes['7Б'], subjects.maths, 4)
  await both(students.nine, classes['9А'], 3, 4)
  await both(students.nineExcellent, classes['9А'], 5, 5)
  await both(students.ten, classes['10А'], 4, 4)
  await both(students.eleven, classes['11А'], 4, 5)
  return { classes, students }
}
