import type { Localized } from '@/core/locale'

type Option = { value: string; label: Localized }
const option = (value: string, ru: string, en: string): Option => ({ value, label: { ru, en } })

/** Parts of a personal file that are lists of entries. */
export const PARTS = ['documents', 'awards', 'consents', 'benefits'] as const
export type Part = (typeof PARTS)[number]

export const isPart = (text: string): text is Part => (PARTS as readonly string[]).includes(text)

/** Papers that lie in a personal file. Medical ones belong to the medical records. */
export const DOCUMENT_KINDS = [
  option('application', 'Заявление о приёме', 'Application for admission'),
  option('birthCertificate', 'Копия свидетельства о рождении', 'Copy of the birth certificate'),
  option('passport', 'Копия паспорта', 'Copy of the passport'),
  option('snils', 'Копия СНИЛС', 'Copy of SNILS'),
  option('residence', 'Документ о регистрации по месту жительства', 'Proof of residence'),
  option('education', 'Документ об образовании', 'Certificate of education'),
  option('transfer', 'Справка или личное дело из прежней школы', 'Papers of the former school'),
  option('custody', 'Документ об опеке', 'Custody paper'),
  option('benefit', 'Документ о льготе', 'Proof of a benefit'),
  option('other', 'Другой документ', 'Other document'),
] as const

export const AWARD_LEVELS = [
  option('school', 'Школьный', 'School'),
  option('municipal', 'Муниципальный', 'Municipal'),
  option('regional', 'Региональный', 'Regional'),
  option('federal', 'Всероссийский', 'National'),
  option('international', 'Международный', 'International'),
] as const

export const CONSENT_KINDS = [
  option('processing', 'Обработка персональных данных', 'Processing of personal data'),
  option('distribution', 'Распространение персональных данных', 'Publishing of personal data'),
  option('photo', 'Фото- и видеосъёмка', 'Photographs and video'),
  option('thirdParty', 'Передача третьим лицам', 'Transfer to third parties'),
  option('other', 'Другое согласие', 'Other consent'),
] as const
