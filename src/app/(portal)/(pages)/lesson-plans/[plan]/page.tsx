// Made by `npm run generate:routes` from the portal views of the plugins. Do not edit.
import { portalPage } from '@/app/portal-page'
import View from '@/plugins/lesson-plans/portal/views/plan-view'

const page = portalPage('/lesson-plans/[plan]', View)

export const generateMetadata = page.generateMetadata
export default page.Page
