// Made by `npm run generate:routes` from the portal views of the plugins. Do not edit.
import { portalPage } from '@/app/portal-page'
import View from '@/plugins/journal/portal/views/timeliness-view'

const page = portalPage('/marking/late', View)

export const generateMetadata = page.generateMetadata
export default page.Page
