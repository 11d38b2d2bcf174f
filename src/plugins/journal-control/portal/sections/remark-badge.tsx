import type { Locale } from '@/core/locale'
import { Badge, type Tone } from '@/ui'

import { isOverdue } from '../../operations/list-remarks'
import { controlMessages } from '../../translations'
import type { RemarkRow, RemarkState } from '../../types'

const TONES: Record<RemarkState, Tone> = {
  open: 'warn',
  answered: 'accent',
  closed: 'good',
  reopened: 'warn',
}

type Props = { remark: Pick<RemarkRow, 'state' | 'dueDate'>; today: string; locale: Locale }

/** Where a remark stands. */
export const RemarkBadge = ({ remark, today, locale }: Props) => {
  const text = controlMessages(locale)
  return isOverdue(remark, today) ? (
    <Badge tone="bad">{text.overdue}</Badge>
  ) : (
    <Badge tone={TONES[remark.state]}>{text.states[remark.state]}</Badge>
  )
}
