import type { Messages } from '@/i18n/locale'

import type { ruErrors } from './ru-errors'

/** What the steps refuse, in English. */
export const enErrors: Messages<typeof ruErrors> = {
  errors: {
    noPresentYear: 'The school has no school year yet: make one in the school setup.',
    stepFirst: {
      year: 'Prepare the next school year first.',
      plan: 'Save the plan of classes first.',
      classes: 'Approve the classes of the next year first.',
      orders: 'Draft the orders on promotion and graduation first.',
      grade10: 'Draft the order on enrolment in grade 10 first.',
      switch: 'Set the switch first.',
    },
    undoFirst: {
      year: 'Undo the preparation of the year first.',
      plan: 'Undo the plan of classes first.',
      classes:
        'The classes are approved and only capacities change here. Undo the approval to change the plan.',
      orders: 'The orders are drafted already. Undo them first to change anything.',
      grade10: 'Undo the order on enrolment in grade 10 first.',
      switch: 'Take the switch off first.',
    },
    alreadySwitched: 'The school has switched to the new year: there is nothing to change any more.',
    changedMeanwhile:
      'Somebody else has changed this meanwhile. Nothing was saved: reload the page and try again.',
    nameTaken: (name: string) => `The school year “${name}” is there already. Name the next year otherwise.`,
    classesInUse: (name: string) =>
      `Class ${name} is in use: it has workloads, lessons, subgroups or students. Remove them first.`,
    wrongDecision: {
      decision: 'This decision is impossible in this grade.',
      target: 'The class does not fit the decision: choose one of the right grade.',
      student: 'This student is on no list of the year: reload the page.',
    },
    conflictsLeft: (n: number) => `First mend what stands in the way. Conflicts left: ${n}.`,
    ordersNotDone: (n: number) => `Not all orders are signed and carried out. Left: ${n}.`,
    switchTooEarly: (date: string) => `The school year goes on: the switch is possible from ${date}.`,
    nobodyForTen: 'No graduate of grade 9 has a class of grade 10: choose it in the decisions of the class.',
    notGraduatedYet: 'The graduation from grade 9 is not carried out yet: grade 10 comes after it.',
    waitsForPrincipal: (n: number) => `Cancelling orders are drafted and wait for the principal: ${n}.`,
  },
  yearFaults: {
    endBeforeStart: 'The last day of the year must be after the first.',
    tooLong: 'The school year is longer than a calendar year: check the last day.',
    beforeThisYearEnds: 'The next year begins when the present one has ended.',
    spanOrder: 'The last day is before the first.',
    spanOutside: 'The date leaves the school year.',
    spanOverlap: 'It begins before the line above ends.',
    noTerms: 'One to four terms are needed.',
    sameName: 'There is such a set already: name it otherwise.',
    holidayOutside: 'The holiday leaves the school year.',
    promotedEarly: 'Promotion comes after the end of the present year.',
    promotedLate: 'Promotion comes not later than the first day of the next year.',
    graduatedEarly: 'Graduation comes after the end of the present year.',
    graduatedLate: 'Graduation comes not later than the first day of the next year.',
    orderedLate: 'The orders cannot be dated after the promotion and the graduation.',
    orderedEarly: 'The orders are dated before the present year.',
  },
  planFaults: {
    noLetter: 'Write the letter of the class.',
    sameLetter: 'The plan has such a class already: choose another letter.',
    wrongFrom: 'The former class must be one grade lower.',
    sameFrom: 'That class goes on in another one already: one class goes into one.',
    strange: 'Check terms, room and class teacher: the school has no such record.',
  },
}
