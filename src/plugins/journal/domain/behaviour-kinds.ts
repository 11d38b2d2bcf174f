/** What may be written of a student's behaviour in a lesson. */
export const BEHAVIOUR_KINDS = ['remark', 'praise'] as const
export type BehaviourKind = (typeof BEHAVIOUR_KINDS)[number]

export const BEHAVIOUR_LABELS: Record<BehaviourKind, { ru: string; en: string }> = {
  remark: { ru: 'Замечание', en: 'Remark' },
  praise: { ru: 'Похвала', en: 'Praise' },
}
