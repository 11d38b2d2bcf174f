import { all, not } from '@/access/algebra'
import type { Portal } from '@/core/plugin'

import { answers, controls, readsRemarks, remarks } from '../access/rules'
import { en } from '../translations/en'
import { ru } from '../translations/ru'

const view = (name: string) => `@/plugins/journal-control/portal/views/${name}` as const
const title = { ru: ru.title, en: en.title }
const remarkTitle = { ru: ru.remark.title, en: en.remark.title }
const tab = (name: keyof typeof ru.tabs) => ({ ru: ru.tabs[name], en: en.tabs[name] })

/** The control for those who look through journals, the remarks for teachers, and what stands on home pages. */
export const controlPages: Portal = {
  nav: [
    { path: '/journal-control', label: title, icon: 'check-circle', order: 22, rule: controls },
    {
      path: '/journal-control/remarks',
      label: { ru: 'Замечания', en: 'Remarks' },
      icon: 'check-circle',
      order: 22,
      rule: all(answers, not(controls)),
    },
  ],
  views: [
    { path: '/journal-control', component: view('control-view'), title, rule: controls },
    {
      path: '/journal-control/findings',
      component: view('findings-view'),
      title: { ru: ru.control.allKinds, en: en.control.allKinds },
      rule: controls,
    },
    {
      path: '/journal-control/remarks',
      component: view('remarks-view'),
      title: remarkTitle,
      rule: readsRemarks,
    },
    {
      path: '/journal-control/remarks/new',
      component: view('new-remark-view'),
      title: { ru: ru.remark.newTitle, en: en.remark.newTitle },
      rule: remarks,
    },
    {
      path: '/journal-control/remarks/[remark]',
      component: view('remark-view'),
      title: { ru: ru.remark.one, en: en.remark.one },
      rule: readsRemarks,
    },
    { path: '/journal-control/locks', component: view('locks-view'), title: tab('locks'), rule: controls },
    { path: '/journal-control/rules', component: view('rules-view'), title: tab('rules'), rule: controls },
    {
      path: '/journal-control/inspections',
      component: view('inspections-view'),
      title: tab('inspections'),
      rule: controls,
    },
    {
      path: '/journal-control/inspections/[inspection]',
      component: view('inspection-view'),
      title: { ru: 'Справка о проверке', en: 'Act of an inspection' },
      rule: controls,
    },
  ],
  home: [
    { component: '@/plugins/journal-control/portal/home/own-remarks', order: 23, rule: answers },
    { component: '@/plugins/journal-control/portal/home/control-desk', order: 29, rule: remarks },
  ],
}
