import type { Locale } from '@/core/locale'
import { Badge, Card, List, ListItem, type Tone } from '@/ui'

import { type StepName, STEPS } from '../../domain/steps'
import type { Overview } from '../../operations/read-overview'
import { yearClosingMessages } from '../../translations'
import { hrefs } from '../hrefs'

type State = 'done' | 'next' | 'later' | 'optional' | 'waits' | 'signature'
const TONES: Record<State, Tone> = {
  done: 'good',
  next: 'accent',
  later: 'neutral',
  optional: 'neutral',
  waits: 'warn',
  signature: 'warn',
}

const stateOf = (step: StepName, overview: Overview | null): State => {
  if (!overview) return step === 'year' ? 'next' : 'later'
  const { taken, closing, drafts, areDone } = overview
  if (taken.has(step)) {
    if (step === 'switch') return closing.switchedAt ? 'done' : 'waits'
    if (step === 'orders') return areDone ? 'done' : drafts > 0 ? 'signature' : 'waits'
    return 'done'
  }
  if (step === 'grade10') return 'optional'
  const next = STEPS.find((name) => name !== 'grade10' && !taken.has(name))
  // What waits for a signature comes first.
  return next === step && drafts === 0 ? 'next' : 'later'
}

type Props = { overview: Overview | null; mayClose: boolean; locale: Locale }

/** All steps in their order; the first two have pages of their own. */
export const StepsCard = ({ overview, mayClose, locale }: Props) => {
  const text = yearClosingMessages(locale)
  const isOver = Boolean(overview?.closing.switchedAt)
  const hrefOf = (step: StepName): string | undefined => {
    if (!mayClose || isOver) return undefined
    if (step === 'year') return hrefs.year
    return step === 'plan' && overview ? hrefs.plan : undefined
  }
  return (
    <Card title={text.stepsTitle} isFlush>
      <List>
        {STEPS.map((step, at) => {
          const state = stateOf(step, overview)
          return (
            <ListItem
              key={step}
              href={hrefOf(step)}
              lead={at + 1}
              title={text.steps[step].title}
              note={text.steps[step].lead}
              end={<Badge tone={TONES[state]}>{text.stepState[state]}</Badge>}
            />
          )
        })}
      </List>
    </Card>
  )
}
