// Made by `npm run generate:routes` from the portal views of the plugins. Do not edit.
import { portalPage } from '@/app/portal-page'
import View from '@/plugins/final-marks/portal/views/group-view'

const page = portalPage('/final-marks/[workload]', View)

export const generateMetadata = page.generateMetadata
export default page.Page
