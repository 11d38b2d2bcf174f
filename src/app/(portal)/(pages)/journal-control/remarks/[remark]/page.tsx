// Made by `npm run generate:routes` from the portal views of the plugins. Do not edit.
import { portalPage } from '@/app/portal-page'
import View from '@/plugins/journal-control/portal/views/remark-view'

const page = portalPage('/journal-control/remarks/[remark]', View)

export const generateMetadata = page.generateMetadata
export default page.Page
