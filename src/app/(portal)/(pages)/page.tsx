// Made by `npm run generate:routes` from the portal views of the plugins. Do not edit.
import { homePage } from '@/app/home-page'
import Frame from '@/plugins/portal/portal/views/home-view'
import Section1 from '@/plugins/journal/portal/home/teacher-today'
import Section2 from '@/plugins/journal/portal/home/teacher-owed'
import Section3 from '@/plugins/journal/portal/home/teacher-works'
import Section4 from '@/plugins/journal/portal/home/school-journals'
import Section5 from '@/plugins/diary/portal/views/student-today'
import Section6 from '@/plugins/diary/portal/views/children-news'
import Section7 from '@/plugins/directory/portal/home/school-figures'
import Section8 from '@/plugins/documents/portal/home/to-acknowledge'
import Section9 from '@/plugins/orders/portal/home/orders-wait'
import Section10 from '@/plugins/schedule/portal/home/now-and-next'
import Section11 from '@/plugins/setup/portal/home/setup-left'
import Section12 from '@/plugins/substitutions/portal/home/own-substitutions'
import Section13 from '@/plugins/substitutions/portal/home/open-lessons'
import Section14 from '@/plugins/substitutions/portal/home/family-changes'
import Section15 from '@/plugins/paper-journals/portal/home/new-discrepancies'
import Section16 from '@/plugins/absence-notices/portal/home/new-notices'
import Section17 from '@/plugins/journal-control/portal/home/own-remarks'
import Section18 from '@/plugins/journal-control/portal/home/control-desk'
import Section19 from '@/plugins/class-events/portal/home/class-life'
import Section20 from '@/plugins/final-marks/portal/home/teacher-finals'
import Section21 from '@/plugins/final-marks/portal/home/school-finals'
import Section22 from '@/plugins/backups/portal/home/backup-alarm'
import Section23 from '@/plugins/account-security/portal/sections/new-sign-ins'

const page = homePage(
  [
    { component: '@/plugins/journal/portal/home/teacher-today', Section: Section1 },
    { component: '@/plugins/journal/portal/home/teacher-owed', Section: Section2 },
    { component: '@/plugins/journal/portal/home/teacher-works', Section: Section3 },
    { component: '@/plugins/journal/portal/home/school-journals', Section: Section4 },
    { component: '@/plugins/diary/portal/views/student-today', Section: Section5 },
    { component: '@/plugins/diary/portal/views/children-news', Section: Section6 },
    { component: '@/plugins/directory/portal/home/school-figures', Section: Section7 },
    { component: '@/plugins/documents/portal/home/to-acknowledge', Section: Section8 },
    { component: '@/plugins/orders/portal/home/orders-wait', Section: Section9 },
    { component: '@/plugins/schedule/portal/home/now-and-next', Section: Section10 },
    { component: '@/plugins/setup/portal/home/setup-left', Section: Section11 },
    { component: '@/plugins/substitutions/portal/home/own-substitutions', Section: Section12 },
    { component: '@/plugins/substitutions/portal/home/open-lessons', Section: Section13 },
    { component: '@/plugins/substitutions/portal/home/family-changes', Section: Section14 },
    { component: '@/plugins/paper-journals/portal/home/new-discrepancies', Section: Section15 },
    { component: '@/plugins/absence-notices/portal/home/new-notices', Section: Section16 },
    { component: '@/plugins/journal-control/portal/home/own-remarks', Section: Section17 },
    { component: '@/plugins/journal-control/portal/home/control-desk', Section: Section18 },
    { component: '@/plugins/class-events/portal/home/class-life', Section: Section19 },
    { component: '@/plugins/final-marks/portal/home/teacher-finals', Section: Section20 },
    { component: '@/plugins/final-marks/portal/home/school-finals', Section: Section21 },
    { component: '@/plugins/backups/portal/home/backup-alarm', Section: Section22 },
    { component: '@/plugins/account-security/portal/sections/new-sign-ins', Section: Section23 },
  ],
  Frame,
)

export const generateMetadata = page.generateMetadata
export default page.Page
