import type { TextFieldSingleValidation } from 'payload'

import { relation } from '@/collections/fields/relation'
import { schoolDateField } from '@/collections/fields/school-date-field'
import { GROUPS } from '@/collections/groups'
import { uniqueTogether } from '@/collections/unique'
import type { SchoolCollection } from '@/core/plugin'

import { ruleRules } from '../access/rules'
import { MARK_SCALES } from '../domain/mark-scales'
import { allMarkRules } from '../operations/mark-rules'
import { SLUGS } from '../slugs'
import { forgetting } from './forget-dictionaries'

const SCALE_LABELS = {
  five: { ru: 'Пятибалльная', en: 'Five points' },
  ten: { ru: 'Десятибалльная', en: 'Ten points' },
  hundred: { ru: 'Стобалльная', en: 'A hundred points' },
  pass: { ru: 'Зачёт и незачёт', en: 'Pass and fail' },
  letters: { ru: 'Буквы A–E', en: 'Letters A–E' },
}

const isGradeList: TextFieldSingleValidation = (value, { req }) =>
  !value ||
  /^\d{1,2}(,\d{1,2})*$/.test(value) ||
  (req.i18n?.language === 'en' ? 'Grades, separated by commas' : 'Параллели через запятую: 1,2')

/** How the school marks, by its local acts, each from a date on. Written on the page of the rules, never edited. */
export const markRules: SchoolCollection = {
  personalData: 'none',
  rules: ruleRules,
  config: {
    slug: SLUGS.markRules,
    labels: {
      singular: { ru: 'Правила оценивания', en: 'Rules of marks' },
      plural: { ru: 'Правила оценивания', en: 'Rules of marks' },
    },
    admin: {
      group: GROUPS.settings,
      useAsTitle: 'inForceFrom',
      defaultColumns: ['inForceFrom', 'actNumber', 'scale', 'averaging', 'minMarks'],
    },
    defaultSort: '-inForceFrom',
    hooks: forgetting(allMarkRules),
    fields: [
      schoolDateField({
        name: 'inForceFrom',
        required: true,
        label: { ru: 'Действуют с', en: 'In force from' },
      }),
      {
        name: 'actNumber',
        type: 'text',
        required: true,
        maxLength: 100,
        label: { ru: 'Номер локального акта', en: 'Number of the local act' },
      },
      schoolDateField({ name: 'actDate', required: true, label: { ru: 'Дата акта', en: 'Date of the act' } }),
      {
        name: 'scale',
        type: 'select',
        required: true,
        defaultValue: 'five',
        label: { ru: 'Шкала', en: 'Scale' },
        options: MARK_SCALES.map((value) => ({ value, label: SCALE_LABELS[value] })),
      },
      {
        name: 'averaging',
        type: 'select',
        required: true,
        defaultValue: 'weighted',
        label: { ru: 'Средний балл', en: 'Average' },
        options: [
          { value: 'weighted', label: { ru: 'Взвешенный', en: 'Weighted' } },
          { value: 'plain', label: { ru: 'Обычный', en: 'Plain' } },
        ],
      },
      {
        name: 'roundUpFrom',
        type: 'number',
        required: true,
        min: 0.01,
        max: 0.99,
        defaultValue: 0.5,
        label: { ru: 'Округлять вверх от доли', en: 'Rounded up from the fraction' },
      },
      {
        name: 'minMarks',
        type: 'number',
        required: true,
        min: 1,
        max: 30,
        defaultValue: 3,
        label: { ru: 'Оценок для итоговой, не меньше', en: 'Fewest marks for a final one' },
      },
      {
        name: 'unmarkedGrades',
        type: 'text',
        maxLength: 40,
        defaultValue: '1',
        validate: isGradeList,
        label: { ru: 'Параллели без отметок', en: 'Grades without marks' },
      },
      {
        name: 'longCheckDays',
        type: 'number',
        required: true,
        min: 0,
        max: 30,
        defaultValue: 3,
        label: { ru: 'Учебных дней на проверку', en: 'School days for checking' },
      },
      relation({ name: 'author', to: 'users', index: false, label: { ru: 'Кто внёс', en: 'Entered by' } }),
    ],
    indexes: [uniqueTogether('school', 'inForceFrom')],
  },
}
