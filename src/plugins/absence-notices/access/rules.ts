import { all, any, nobody } from '@/access/algebra'
import { among } from '@/access/among'
import type { Facts } from '@/access/facts'
import { hasStatus } from '@/access/has-status'
import { ofLedClass } from '@/access/own-records'
import type { AccessRules, Rule } from '@/core/rule'

/** Only a grown-up answers for an absence. */
export const sendsNotices: Rule = hasStatus('guardian')
/** Who is told: the class teacher, and of illness the nurse; whose it is the operation asks. */
export const takesNotices: Rule = hasStatus('teacher', 'medical')
/** Who has notices at all. */
export const readsNotices: Rule = any(sendsNotices, takesNotices)

/** An illness, told to the nurse with the note and papers. */
export const isIllness: Rule = () => ({ reason: { equals: 'illness' } })

/** The family reads its own, the class teacher those of the class, the nurse those of illness. Nobody else. */
export const noticeRules: AccessRules = {
  create: nobody,
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  read: any(
    all(
      sendsNotices,
      among('student', ({ children }) => children),
    ),
    ofLedClass(),
    all(hasStatus('medical'), isIllness),
  ),
}

type Notice = { student: number; class: number; reason: string }

/** Whether the person may read this notice. */
export const mayReadNotice = (facts: Facts, { student, class: classId, reason }: Notice): boolean =>
  (facts.statuses.has('guardian') && facts.children.includes(student)) ||
  facts.classTeacherOf.includes(classId) ||
  (facts.statuses.has('medical') && reason === 'illness')
