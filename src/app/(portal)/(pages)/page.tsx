// Made by `npm run generate:routes` from the portal views of the plugins. Do not edit.
import { homePage } from '@/app/home-page'
import Frame from '@/plugins/portal/portal/views/home-view'
import Section1 from '@/plugins/journal/portal/home/teacher-today'
import Section2 from '@/plugins/journal/portal/home/teacher-owed'
import Section3 from '@/plugins/journal/portal/home/school-journals'
import Section4 from '@/plugins/diary/portal/views/student-today'
import Section5 from '@/plugins/diary/portal/views/children-news'
import Section6 from '@/plugins/directory/portal/home/school-figures'
import Section7 from '@/plugins/documents/portal/home/to-acknowledge'
import Section8 from '@/plugins/orders/portal/home/orders-wait'
import Section9 from '@/plugins/schedule/portal/home/now-and-next'
import Section10 from '@/plugins/setup/portal/home/setup-left'
import Section11 from '@/plugins/substitutions/portal/home/own-substitutions'
import Section12 from '@/plugins/substitutions/portal/home/open-lessons'

const page = homePage(
  [
    { component: '@/plugins/journal/portal/home/teacher-today', Section: Section1 },
    { component: '@/plugins/journal/portal/home/teacher-owed', Section: Section2 },
    { component: '@/plugins/journal/portal/home/school-journals', Section: Section3 },
    { component: '@/plugins/diary/portal/views/student-today', Section: Section4 },
    { component: '@/plugins/diary/portal/views/children-news', Section: Section5 },
    { component: '@/plugins/directory/portal/home/school-figures', Section: Section6 },
    { component: '@/plugins/documents/portal/home/to-acknowledge', Section: Section7 },
    { component: '@/plugins/orders/portal/home/orders-wait', Section: Section8 },
    { component: '@/plugins/schedule/portal/home/now-and-next', Section: Section9 },
    { component: '@/plugins/setup/portal/home/setup-left', Section: Section10 },
    { component: '@/plugins/substitutions/portal/home/own-substitutions', Section: Section11 },
    { component: '@/plugins/substitutions/portal/home/open-lessons', Section: Section12 },
  ],
  Frame,
)

export const generateMetadata = page.generateMetadata
export default page.Page
