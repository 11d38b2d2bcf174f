import { all, any, not } from '@/access/algebra'
import { factsSay } from '@/access/among'
import { hasStatus } from '@/access/has-status'

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
