// Made by `npm run generate:routes` from the portal views of the plugins. Do not edit.
import { portalPage } from '@/app/portal-page'
import View from '@/plugins/year-closing/portal/views/lists-view'

const page = portalPage('/year-closing/lists', View)

export const generateMetadata = page.generateMetadata
export default page.Page
