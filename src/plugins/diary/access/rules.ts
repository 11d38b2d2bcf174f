import { all, any, nobody, not } from '@/access/algebra'
import { among, factsSay } from '@/access/among'
import { hasStatus } from '@/access/has-status'
import { ofLedClassStudents, ofOwnLearner } from '@/access/own-classes'
import { ofLedClass, ofOwnWorkload } from '@/access/own-records'
import type { AccessRules } from '@/core/rule'

/** Those whose own diary, or whose children's, this is. */
export const hasOwnDiary = hasStatus('student', 'guardian')

/** Those who answer for the students of a class, or of the whole school. */
const looksAfterStudents = any(
  hasStatus('deputy'),
  factsSay(({ classTeacherOf }) => classTeacherOf.length > 0),
)

/** Those whose diaries are other people's: they choose one first. */
export const choosesDiaries = all(looksAfterStudents, not(hasOwnDiary))

/** Who opens diaries at all; whose diary it may be is decided by `requireDiary`. */
export const readsDiaries = any(hasOwnDiary, looksAfterStudents)

/** Who ticks homework and hands in answers: nobody does it for the student. */
export const doesHomework = hasStatus('student')

/** Who looks at answers: teachers, and those who answer for the studies. Whose answers is decided by the lesson. */
export const looksAtAnswers = hasStatus('teacher', 'deputy', 'principal')

/** Who may come across an answer: whose it is decides. */
export const opensAnswers = any(readsDiaries, looksAtAnswers)

/** Who signs a diary. */
export const signsDiaries = hasStatus('guardian')

/** Who asks which of the parents read. */
export const seesReaders = looksAfterStudents

const writtenByDiary = { create: nobody, update: nobody, delete: nobody, readVersions: nobody }

/** Answers: the student and the guardians, the teacher of the subject, the class teacher, those who answer for it. */
export const workRules: AccessRules = {
  ...writtenByDiary,
  read: any(hasStatus('deputy', 'principal'), ofOwnWorkload(), ofLedClass(), ofOwnLearner()),
}

/** Readings: the own ones, and those of the class led. Another parent's reading is no other parent's business. */
export const readingRules: AccessRules = {
  ...writtenByDiary,
  read: any(
    hasStatus('deputy'),
    ofLedClassStudents(),
    all(
      signsDiaries,
      among('guardian', ({ person }) => [person]),
    ),
  ),
}
