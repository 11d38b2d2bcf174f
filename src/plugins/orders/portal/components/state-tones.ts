import type { Tone } from '@/ui'

import type { OrderState } from '../../types'

/** How the state of an order looks; the word beside it says it too. */
export const STATE_TONES: Record<OrderState, Tone> = {
  draft: 'neutral',
  signed: 'accent',
  done: 'good',
  cancelled: 'warn',
}
