// Made by `npm run generate:routes` from the portal views of the plugins. Do not edit.
import { portalPage } from '@/app/portal-page'
import View from '@/plugins/lesson-plans/portal/views/laying-list-view'

const page = portalPage('/lesson-plans/classes', View)

export const generateMetadata = page.generateMetadata
export default page.Page
