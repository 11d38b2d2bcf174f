import { defineSchoolPlugin } from '@/core/plugin'

import { staffAbsences } from './collections/staff-absences'
import { substitutions as substitutionTable } from './collections/substitutions'
import { arrangeSubstitutions } from './duties/dep-14'
import { absenceEndpoints } from './endpoints/absences'
import { deskEndpoints } from './endpoints/desk'
import { substitutionPages } from './portal/pages'
import { substitutionRegister } from './reports/substitution-register'
import { writeSubstitutions } from './seed/write-substitutions'

/** Who is away, who stands in, what is left out or moved; the sheet on the wall and the register for payroll. */
export const substitutions = defineSchoolPlugin({
  slug: 'substitutions',
  title: { ru: 'Замены', en: 'Substitutions' },
  about: {
    ru: 'Отсутствия учителей, замены, лист замен и табель для оплаты.',
    en: 'Absences of teachers, substitutions, the sheet for the wall and the register for payroll.',
  },
  requires: ['journal', 'schedule'],
  collections: [staffAbsences, substitutionTable],
  endpoints: [...absenceEndpoints, ...deskEndpoints],
  reports: [substitutionRegister],
  duties: [arrangeSubstitutions],
  portal: substitutionPages,
  seed: writeSubstitutions,
})
