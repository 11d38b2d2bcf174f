import type { Locale } from '@/core/locale'

export type { Locale } from '@/core/locale'

type RussianForms = { one: string; few: string; many: string }
type EnglishForms = { one: string; other: string }
export type PluralForms = RussianForms | EnglishForms

const rules: Record<Locale, Intl.PluralRules> = {
  ru: new Intl.PluralRules('ru'),
  en: new Intl.PluralRules('en'),
}

/** The word that goes with the number: 1 урок, 2 урока, 5 уроков; 1 lesson, 2 lessons. Fractions take «урока». */
export const plural = (locale: Locale, n: number, forms: PluralForms): string => {
  const category = rules[locale].select(Math.abs(n))
  if ('other' in forms) return category === 'one' ? forms.one : forms.other
  if (category === 'one') return forms.one
  return category === 'many' ? forms.many : forms.few
}

/** The number with its word, never torn apart at the end of a line. */
export const counted = (locale: Locale, n: number, forms: PluralForms): string =>
  `${n}\u00a0${plural(locale, n, forms)}`

/** The shape that a translation must have: the same keys as the source, functions with the same parameters. */
export type Messages<TSource> = {
  readonly [Key in keyof TSource]: TSource[Key] extends string
    ? string
    : TSource[Key] extends (...params: infer Params) => string
      ? (...params: Params) => string
      : Messages<TSource[Key]>
}

/** Puts values into a text that has to travel to the browser as plain data: `fill('Осталось {n}', { n: 3 })`. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => (name in values ? String(values[name]) : place))
