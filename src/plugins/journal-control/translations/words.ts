import type { Localized } from '@/core/locale'

import { en } from './en'
import { ru } from './ru'
import type { RemarkKind, RemarkState, RemarkStep } from '../types'

const both = <TKey extends string>(
  ofRu: Readonly<Record<TKey, string>>,
  ofEn: Readonly<Record<TKey, string>>,
  key: TKey,
): Localized => ({ ru: ofRu[key], en: ofEn[key] })

export const kindWords = (kind: RemarkKind): Localized => both(ru.kinds, en.kinds, kind)
export const stateWords = (state: RemarkState): Localized => both(ru.states, en.states, state)
export const stepWords = (step: RemarkStep): Localized => both(ru.steps, en.steps, step)
