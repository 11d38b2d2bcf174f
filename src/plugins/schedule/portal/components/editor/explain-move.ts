import { fill } from '@/i18n/locale'

import type { Move } from '../../../domain/plan-move'
import type { EditorContext } from './editor-types'

/** One sentence on what putting the lesson there would be. */
export const explainMove = ({ text, nameOf }: EditorContext, { state, issues, step }: Move): string => {
  const shown = state === 'cannot' ? issues.filter(({ isClash }) => isClash) : issues
  const reasons = shown.map(({ kind, other }) =>
    fill(text.why[kind], { name: other === null ? '' : nameOf(other) }),
  )
  if (step?.put.some(({ room }) => room === null)) reasons.push(text.why.noRoom)
  const why = [...new Set(reasons)].join('; ')
  if (state === 'cannot') return fill(text.cannot, { why })
  if (state === 'swap') return [text.swap, why].filter(Boolean).join('; ')
  return why ? fill(text.careful, { why }) : text.free
}
