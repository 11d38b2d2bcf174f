// Made by `npm run generate:routes` from the portal views of the plugins. Do not edit.
import { portalPage } from '@/app/portal-page'
import View from '@/plugins/diary/portal/views/diary-day-view'

const page = portalPage('/diary/day', View)

export const generateMetadata = page.generateMetadata
export default page.Page
