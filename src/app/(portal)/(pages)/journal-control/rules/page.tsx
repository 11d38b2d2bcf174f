// Made by `npm run generate:routes` from the portal views of the plugins. Do not edit.
import { portalPage } from '@/app/portal-page'
import View from '@/plugins/journal-control/portal/views/rules-view'

const page = portalPage('/journal-control/rules', View)

export const generateMetadata = page.generateMetadata
export default page.Page
