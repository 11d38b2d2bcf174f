// Made by `npm run generate:routes` from the portal views of the plugins. Do not edit.
import { portalPage } from '@/app/portal-page'
import View from '@/plugins/attendance-control/portal/views/day-view'

const page = portalPage('/attendance', View)

export const generateMetadata = page.generateMetadata
export default page.Page
