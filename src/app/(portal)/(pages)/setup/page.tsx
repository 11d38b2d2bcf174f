// Made by `npm run generate:routes` from the portal views of the plugins. Do not edit.
import { portalPage } from '@/app/portal-page'
import View from '@/plugins/setup/portal/views/setup-view'

const page = portalPage('/setup', View)

export const generateMetadata = page.generateMetadata
export default page.Page
