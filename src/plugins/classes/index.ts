import { defineSchoolPlugin } from '@/core/plugin'

import { classDivisions } from './collections/class-divisions'
import { partOfDivision, placeInDivision } from './collections/parts-of-divisions'
import { classCardEndpoints } from './endpoints/class-cards'
import { divisionEndpoints } from './endpoints/divisions'
import { classPages } from './portal/pages'
import { writeDivisions } from './seed/write-divisions'

/** Cards of classes, and their division into groups by date. */
export const classes = defineSchoolPlugin({
  slug: 'classes',
  title: { ru: 'Карточки классов и группы', en: 'Class cards and groups' },
  about: {
    ru: 'Карточки классов и деление класса на группы по предметам.',
    en: 'Cards of classes, and their division into groups by subject.',
  },
  requires: ['journal'],
  collections: [classDivisions],
  extends: [partOfDivision, placeInDivision],
  endpoints: [...classCardEndpoints, ...divisionEndpoints],
  portal: classPages,
  seed: writeDivisions,
})
