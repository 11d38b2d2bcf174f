import { any } from '@/access/algebra'
import { factsSay } from '@/access/among'
import { hasStatus } from '@/access/has-status'

/** Those whose own diary, or whose children's, this is. */
export const hasOwnDiary = hasStatus('student', 'guardian')

/** Who opens diaries at all; whose diary it may be is decided by `requireDiary`. */
export const readsDiaries = any(
  hasOwnDiary,
  hasStatus('deputy'),
  factsSay(({ classTeacherOf }) => classTeacherOf.length > 0),
)
