// Made by `npm run generate:routes` from the portal views of the plugins. Do not edit.
import { portalPage } from '@/app/portal-page'
import View from '@/plugins/paper-journals/portal/views/week-view'

const page = portalPage('/paper-journals', View)

export const generateMetadata = page.generateMetadata
export default page.Page
