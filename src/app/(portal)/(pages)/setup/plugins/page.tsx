// Made by `npm run generate:routes` from the portal views of the plugins. Do not edit.
import { portalPage } from '@/app/portal-page'
import View from '@/plugins/setup/portal/views/plugins-view'

const page = portalPage('/setup/plugins', View)

export const generateMetadata = page.generateMetadata
export default page.Page
