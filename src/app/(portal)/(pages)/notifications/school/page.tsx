// Made by `npm run generate:routes` from the portal views of the plugins. Do not edit.
import { portalPage } from '@/app/portal-page'
import View from '@/plugins/notifications/portal/views/school-view'

const page = portalPage('/notifications/school', View)

export const generateMetadata = page.generateMetadata
export default page.Page
