import type { Tone } from '@/ui'

import type { PlanState } from '../types'

export const STATE_TONES: Record<PlanState, Tone> = {
  draft: 'neutral',
  submitted: 'accent',
  returned: 'warn',
  approved: 'good',
}
