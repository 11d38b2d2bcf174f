import type { Sex } from '../world'

/** Names whose patronymic follows no rule: masculine and feminine. */
const IRREGULAR: Record<string, readonly [string, string]> = {
  Лев: ['Львович', 'Львовна'],
  Павел: ['Павлович', 'Павловна'],
  Пётр: ['Петрович', 'Петровна'],
  Яков: ['Яковлевич', 'Яковлевна'],
  Илья: ['Ильич', 'Ильинична'],
  Никита: ['Никитич', 'Никитична'],
  Михаил: ['Михайлович', 'Михайловна'],
  Даниил: ['Даниилович', 'Данииловна'],
  Дмитрий: ['Дмитриевич', 'Дмитриевна'],
}

/** The patronymic made from a father's first name: Андрей → Андреевич, Юрий → Юрьевна, Игорь → Игоревич. */
export const patronymicOf = (father: string, sex: Sex): string => {
  const irregular = IRREGULAR[father]
  if (irregular) return sex === 'male' ? irregular[0] : irregular[1]
  const ending = sex === 'male' ? 'ич' : 'на'
  if (father.endsWith('ий')) return `${father.slice(0, -2)}ьев${ending}`
  if (/[йь]$/.test(father)) return `${father.slice(0, -1)}ев${ending}`
  return `${father}ов${ending}`
}
