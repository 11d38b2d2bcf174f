import type { DeskLesson, PaymentKind } from '../types'
import type { Desk } from './desk'

export type Proposal =
  | { kind: 'substitute'; lesson: number; substitute: number; payment: PaymentKind }
  | { kind: 'merge'; lesson: number; mergedInto: number; payment: PaymentKind }
  | { kind: 'cancel'; lesson: number; payment: PaymentKind }

/** How an hour is paid when nobody says otherwise. */
export const usualPayment = (
  kind: 'substitute' | 'merge' | 'cancel' | 'move',
  isSameSubject: boolean,
): PaymentKind => {
  if (kind === 'merge') return 'merged'
  if (kind !== 'substitute') return 'none'
  return isSameSubject ? 'full' : 'supervision'
}

/**
 * A decision for each open lesson, in the order of days and lessons: somebody of the subject; the other subgroup's
 * teacher; somebody who may be asked; at the end of the class's day the lesson is left out. Where nobody is free in
 * the middle of the day nothing is proposed. Nobody is proposed for two lessons at one time.
 */
export const propose = (desk: Desk, lessons: readonly DeskLesson[]): Proposal[] =>
  [...lessons]
    .sort((a, b) => a.date.localeCompare(b.date) || a.number - b.number || a.id - b.id)
    .flatMap((lesson): Proposal[] => {
      const ranked = desk.rank(lesson)
      const isAsked = ({ reasons }: (typeof ranked)[number]): boolean =>
        reasons.every(({ kind }) => kind !== 'unavailable')
      const willing = ranked.filter(isAsked)
      const ofSubject = willing.find(({ isSameSubject }) => isSameSubject)
      const [merge] = ofSubject ? [] : desk.mergesOf(lesson)
      if (merge) {
        return [
          { kind: 'merge', lesson: lesson.id, mergedInto: merge.id, payment: usualPayment('merge', true) },
        ]
      }
      const chosen = ofSubject ?? willing[0]
      if (chosen) {
        desk.take(lesson, chosen.staff)
        return [
          {
            kind: 'substitute',
            lesson: lesson.id,
            substitute: chosen.staff,
            payment: usualPayment('substitute', chosen.isSameSubject),
          },
        ]
      }
      return desk.isLast(lesson) ? [{ kind: 'cancel', lesson: lesson.id, payment: 'none' }] : []
    })
