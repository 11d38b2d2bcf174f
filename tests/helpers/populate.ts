import { ACTORS, statusOf, type World } from './world'

/** Fills a school so that every collection holds something own and something foreign for everybody. */
export const populate = async (world: World): Promise<void> => {
  const { classes, subjects, students, assignments, lessons, workloads, terms, people, users } = world

  for (const [key, student] of [
    ['own', students.student],
    ['other', students.otherStudent],
  ] as const) {
    const subgroup = await world.buildSubgroup({ class: classes[key], subject: subjects.english })
    await world.buildSubgroupMember({ subgroup: subgroup.id, student })
  }
  await world.buildPerson({ lastName: 'Посторонний' })
  for (const collection of ['rooms', 'bell-schedules', 'lesson-types', 'term-sets', 'years'])
    await world.build(collection)

  for (const student of [students.student, students.otherStudent])
    await world.build('student-benefits', { student })
  for (const actor of ['student', 'guardian'] as const)
    await world.build('record-reads', { document: people[actor] })

  await world.build('retention-periods')
  for (const actor of ['student', 'otherStudent'] as const)
    await world.build('retention-holds', { person: people[actor] })
  await world.build('retention-erasures')

  for (const [course, student] of [
    ['maths', students.student],
    ['maths', students.classmate],
    ['english', students.student],
    ['otherMaths', students.otherStudent],
  ] as const) {
    await world.buildMark({ assignment: assignments[course], student })
    await world.buildMarkRevision({ assignment: assignments[course], student })
    await world.buildAttendance({ lesson: lessons[course], student })
    await world.buildTermTotals({
      student,
      workload: workloads[course],
      class: course === 'otherMaths' ? classes.other : classes.own,
      term: terms[1],
    })
  }

  for (const actor of ACTORS) {
    if (statusOf(actor) !== 'guardian') await world.buildPortfolio({ owner: people[actor] })
    if (!['guardian', 'student'].includes(statusOf(actor))) {
      await world.buildMedia({ audience: 'owner', uploadedBy: users[actor] })
    }
  }
  await world.buildMedia({ audience: 'school', uploadedBy: users.secretary })
  await world.buildMedia({ audience: 'class', class: classes.own, uploadedBy: users.teacher })
  await world.buildMedia({ audience: 'class', class: classes.other, uploadedBy: users.otherTeacher })

  for (const author of [users.teacher, users.classTeacher, users.otherTeacher, users.deputy]) {
    await world.buildResource({ author })
    await world.buildResource({ author, _status: 'draft' })
    await world.buildDocument({ author })
    await world.buildDocument({ author, isForAllStaff: false })
  }
  await world.buildDocument({
    author: users.principal,
    isForAllStaff: false,
    audience: ['student', 'guardian'],
  })
}
