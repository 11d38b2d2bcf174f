// Made by `npm run generate:routes` from the portal views of the plugins. Do not edit.
import { portalPage } from '@/app/portal-page'
import View from '@/plugins/absence-notices/portal/views/list-view'

const page = portalPage('/absence-notices', View)

export const generateMetadata = page.generateMetadata
export default page.Page
