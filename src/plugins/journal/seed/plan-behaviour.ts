import type { Random } from '@/demo/random'

import type { BehaviourKind } from '../domain/behaviour-kinds'

const TEXTS: Record<BehaviourKind, readonly string[]> = {
  praise: [
    'Помогал соседу разобраться с задачей.',
    'Отлично работает у доски.',
    'Подготовил к уроку дополнительный материал.',
  ],
  remark: ['Разговаривал во время объяснения.', 'Пришёл без тетради и учебника.', 'Отвлекал соседей.'],
}

/** Share of lessons in which a teacher writes something of a student's behaviour. */
const NOTED = 0.04
const PRAISED = 0.6

/** Something of one student's behaviour in a lesson, now and then. */
export const planBehaviour = ({
  present,
  random,
}: {
  present: readonly number[]
  random: Random
}): { student: number; kind: BehaviourKind; text: string } | null => {
  if (present.length === 0 || !random.chance(NOTED)) return null
  const kind = random.chance(PRAISED) ? 'praise' : 'remark'
  return { student: random.pick(present), kind, text: random.pick(TEXTS[kind]) }
}
