import { everybody } from '@/access/algebra'
import { defineSchoolPlugin } from '@/core/plugin'

import { overseesSchool, readsDirectory, seesPeopleInNav } from './access/rules'
import { classesTableEndpoint } from './endpoints/classes-table'
import { peopleCsvEndpoint } from './endpoints/people-csv'

const TITLES = {
  classes: { ru: 'Классы', en: 'Classes' },
  people: { ru: 'Люди', en: 'People' },
}

/** Who is at the school: classes with their rosters, people with their cards. Nothing is changed here. */
export const directory = defineSchoolPlugin({
  slug: 'directory',
  title: { ru: 'Классы и люди', en: 'Classes and people' },
  about: {
    ru: 'Списки классов, карточки людей и поиск по школе.',
    en: 'Lists of classes, cards of people and the search of the school.',
  },
  isRequired: {
    ru: 'На карточки классов и людей ведут ссылки изо всех остальных частей.',
    en: 'All other parts lead to the cards of classes and people.',
  },
  endpoints: [peopleCsvEndpoint, classesTableEndpoint],
  portal: {
    nav: [
      { path: '/classes', label: TITLES.classes, icon: 'class', order: 60, phone: 3, rule: readsDirectory },
      { path: '/people', label: TITLES.people, icon: 'people', order: 70, phone: 4, rule: seesPeopleInNav },
    ],
    home: [{ component: '@/plugins/directory/portal/home/school-figures', order: 90, rule: overseesSchool }],
    views: [
      {
        path: '/classes',
        component: '@/plugins/directory/portal/views/classes-view',
        title: TITLES.classes,
        rule: readsDirectory,
      },
      {
        path: '/classes/[class]',
        component: '@/plugins/directory/portal/views/class-view',
        title: { ru: 'Класс', en: 'Class' },
        rule: readsDirectory,
      },
      {
        path: '/people',
        component: '@/plugins/directory/portal/views/people-view',
        title: TITLES.people,
        rule: readsDirectory,
      },
      {
        path: '/people/[person]',
        component: '@/plugins/directory/portal/views/person-view',
        title: { ru: 'Карточка человека', en: 'Person' },
        // Whose card it is, the rules of people decide: a guardian opens the child's.
        rule: everybody,
      },
    ],
  },
})
