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
  for (const key of ['own', 'other'] as const)
    world.divisions[key] = (await world.buildDivision({ class: classes[key] })).id
  for (const key of ['own', 'other'] as const) {
    const curriculum = (await world.build('curricula')).id
    await world.build('curriculum-classes', { curriculum, class: classes[key] })
    await world.build('curriculum-lines', { curriculum })
  }
  await world.buildPerson({ lastName: 'Посторонний' })
  for (const collection of ['rooms', 'bell-schedules', 'lesson-types', 'term-sets', 'years'])
    await world.build(collection)

  for (const student of [students.student, students.otherStudent])
    await world.build('student-benefits', { student })
  for (const [student, signer] of [
    [students.student, people.guardian],
    [students.otherStudent, people.otherGuardian],
  ] as const) {
    await world.build('file-documents', { student })
    await world.build('student-awards', { student })
    await world.build('student-consents', { student, signer })
  }
  for (const actor of ['student', 'guardian'] as const)
    await world.build('record-reads', { document: people[actor] })
  for (const actor of ['student', 'classmate'] as const)
    await world.build('person-merges', { kept: people[actor] })

  for (const [fromClass, student] of [
    [classes.own, students.student],
    [classes.other, students.otherStudent],
  ] as const) {
    const order = (await world.build('orders')).id
    await world.build('order-lines', { order, student, fromClass })
    const file = (await world.buildMedia({ audience: 'file', uploadedBy: users.secretary })).id
    await world.build('order-scans', { order, file })
  }
  for (let count = 0; count < 2; count += 1) await world.build('imports')
  for (const student of [students.student, students.otherStudent]) {
    const closing = (await world.build('year-closings')).id
    for (const collection of ['year-closing-classes', 'year-closing-decisions', 'year-closing-orders'])
      await world.build(collection, { closing, ...(collection.endsWith('decisions') && { student }) })
  }
  for (const group of ['enrolment', 'leave']) await world.build('order-templates', { group })

  for (const actor of ['student', 'otherStudent'] as const) {
    await world.build('data-exports', { requestedBy: users.administrator })
    await world.build('data-requests', { person: people[actor] })
    await world.build('roster-ids')
  }

  // Everybody reads what is published, and nobody but planners a draft.
  for (const state of ['published', 'draft'] as const) {
    const version = (await world.build('timetable-versions', { state })).id
    for (const course of ['maths', 'otherMaths'] as const)
      await world.build('timetable-entries', { version, workload: workloads[course] })
  }
  for (const [course, author] of [
    ['maths', 'teacher'],
    ['otherMaths', 'otherTeacher'],
  ] as const) {
    const plan = (await world.build('lesson-plans', { author: world.staff[author] })).id
    const topic = (await world.build('plan-topics', { plan })).id
    await world.build('plan-remarks', { plan, topic })
    await world.build('plan-assignments', { plan, workload: workloads[course] })
    await world.build('plan-relayings', { plan, workload: workloads[course] })
    await world.build('laid-topics', { topic, workload: workloads[course], lesson: lessons[course] })
  }
  for (const teacher of ['teacher', 'classTeacher', 'otherTeacher'] as const)
    await world.build('teacher-limits', { teacher: world.staff[teacher] })

  // In each class somebody stands in, so that a teacher finds an own one and foreign ones.
  for (const [course, substitute] of [
    ['maths', 'deputy'],
    ['english', 'deputy'],
    ['otherMaths', 'principal'],
  ] as const) {
    const teacher = { maths: 'teacher', english: 'classTeacher', otherMaths: 'otherTeacher' } as const
    const absence = (await world.build('staff-absences', { staff: world.staff[teacher[course]] })).id
    await world.build('substitutions', {
      absence,
      lesson: lessons[course],
      workload: workloads[course],
      class: course === 'otherMaths' ? classes.other : classes.own,
      teacher: world.staff[teacher[course]],
      substitute: world.staff[substitute],
    })
  }
  for (const course of ['maths', 'otherMaths', 'english'] as const) {
    const of = { workload: workloads[course], class: course === 'otherMaths' ? classes.other : classes.own }
    await world.build('journal-checks', of)
    await world.build('journal-discrepancies', of)
  }
  for (let count = 0; count < 2; count += 1) await world.build('journal-archives')

  for (const [student, of, reason] of [
    [students.student, classes.own, 'illness'],
    [students.classmate, classes.own, 'family'],
    [students.otherStudent, classes.other, 'family'],
  ] as const)
    await world.build('absence-notices', { student, class: of, reason })

  for (const [course, student, guardian] of [
    ['maths', students.student, people.guardian],
    ['otherMaths', students.otherStudent, people.otherGuardian],
  ] as const) {
    await world.build('homework-works', { lesson: lessons[course], student })
    await world.build('diary-readings', { student, guardian })
  }
  await world.build('homework-works', { lesson: lessons.english, student: students.student })
  // The first is of the own class's teacher, the second of the other one's: foreign ids are told by this order.
  for (const [course, teacher] of [
    ['maths', 'teacher'],
    ['otherMaths', 'otherTeacher'],
  ] as const) {
    const about = {
      workload: workloads[course],
      class: course === 'maths' ? classes.own : classes.other,
      teacher: world.staff[teacher],
    }
    const remark = (await world.build('journal-remarks', { ...about, lesson: lessons[course] })).id
    await world.build('journal-remark-steps', { remark, teacher: about.teacher })
  }
  await world.build('journal-remarks', {
    workload: workloads.english,
    class: classes.own,
    teacher: world.staff.classTeacher,
  })
  await world.build('journal-remark-steps', { teacher: world.staff.classTeacher })
  for (const from of ['2026-09-01', '2026-10-01']) {
    await world.build('journal-locks')
    await world.build('journal-openings')
    await world.build('journal-control-rules', { from })
    await world.build('journal-inspections')
  }
  // Each audience once, and a draft that only planners see.
  for (const more of [
    {},
    { isPublished: false },
    { audience: 'staff' },
    { audience: 'classes', classes: [classes.own] },
    { audience: 'classes', classes: [classes.other] },
    { audience: 'statuses', statuses: ['guardian'] },
  ])
    await world.build('calendar-events', more)
  for (const actor of ACTORS) await world.build('calendar-feeds', { owner: users[actor] })
  for (const actor of ['deputy', 'guardian'] as const)
    for (const collection of ['second-factors', 'sign-ins'])
      await world.build(collection, { account: users[actor] })
  for (const actor of ACTORS) {
    const user = users[actor]
    await world.build('notification-choices', { user })
    await world.build('push-outbox', { device: (await world.build('push-devices', { user })).id })
  }
  await world.build('notification-settings')
  for (const [actor, student] of [
    ['guardian', students.student],
    ['otherGuardian', students.otherStudent],
  ] as const) {
    await world.build('push-news', { user: users[actor], student })
    await world.build('digest-letters', { user: users[actor] })
  }

  // The class of the class teacher first, then the foreign one.
  for (const key of ['own', 'other'] as const) {
    const event = (await world.build('class-events', { class: classes[key] })).id
    const file = (await world.buildMedia({ audience: 'file', uploadedBy: users.classTeacher })).id
    await world.build('class-event-pictures', { event, file, isPublished: true })
  }

  for (const from of ['2026-09-01', '2026-10-01']) await world.build('retention-periods', { from })
  for (const actor of ['student', 'otherStudent'] as const)
    await world.build('retention-holds', { person: people[actor] })
  for (let count = 0; count < 2; count += 1) {
    await world.build('retention-erasures')
    await world.build('journal-seals')
    await world.build('mark-rules')
  }

  for (const [course, student] of [
    ['maths', students.student],
    ['maths', students.classmate],
    ['english', students.student],
    ['otherMaths', students.otherStudent],
  ] as const) {
    await world.buildMark({ assignment: assignments[course], student })
    await world.buildJournalChange({ lesson: lessons[course], student })
    await world.buildAttendance({ lesson: lessons[course], student })
    await world.build('behaviour-notes', { lesson: lessons[course], student })
    await world.buildTermTotals({
      student,
      workload: workloads[course],
      class: course === 'otherMaths' ? classes.other : classes.own,
      term: terms[1],
    })
    await world.build('final-marks', {
      student,
      workload: workloads[course],
      subject: course === 'english' ? subjects.english : subjects.maths,
      period: terms[0],
    })
    await world.build('final-mark-changes', {
      workload: workloads[course],
      class: course === 'otherMaths' ? classes.other : classes.own,
      student,
    })
    await world.build('final-mark-openings', { workload: workloads[course], period: terms[0] })
  }

  // Each teacher reads the own note and not the other’s.
  for (const [course, author] of [
    ['maths', 'teacher'],
    ['english', 'classTeacher'],
    ['otherMaths', 'otherTeacher'],
  ] as const)
    await world.build('lesson-notes', { lesson: lessons[course], author: users[author] })

  for (const actor of ACTORS) {
    if (statusOf(actor) !== 'guardian') await world.buildPortfolio({ owner: people[actor] })
    if (!['guardian', 'student'].includes(statusOf(actor))) {
      await world.build('acknowledgements', { person: people[actor] })
      await world.buildMedia({ audience: 'owner', uploadedBy: users[actor] })
    }
  }
  for (const account of [users.guardian, users.otherGuardian]) await world.build('access-codes', { account })
  await world.buildMedia({ audience: 'file', uploadedBy: users.classTeacher })
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
