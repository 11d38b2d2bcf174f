import type { AttendanceCode } from '@/plugins/journal/types'

import type { NoticeReason } from '../types'

/** The code of the journal for a reason: an illness is one of its own, everything else is a valid reason. */
export const codeOfReason = (reason: NoticeReason): AttendanceCode =>
  reason === 'illness' ? 'ill' : 'excused'
