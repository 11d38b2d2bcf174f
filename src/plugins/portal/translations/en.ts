import type { Messages } from '@/i18n/locale'

import type { ru } from './ru'

export const en: Messages<typeof ru> = {
  search: {
    student: (className) => `student, ${className}`,
    guardian: 'parent',
    class: (name) => `Class ${name}`,
  },
  home: {
    sections: 'Sections',
    sectionsLead: 'From here you can go to work.',
  },
  profile: {
    notifications: 'Notifications',
    calendar: 'Calendar on a phone',
    lead: 'How the system sees you and how you see it.',
    school: 'School',
    schools: 'Your schools',
    schoolsLead: 'All pages show one school. Choose which one to work in.',
    chosen: 'open now',
    choose: 'Open',
    person: 'Name',
    noPerson: 'The account is tied to no person. Ask the secretary to tie it.',
    security: 'Sign-in security',
  },
  login: {
    demoTitle: 'This is a demo school',
    demoLead: 'Choose as whom to sign in. The password is the same for all:',
  },
}
