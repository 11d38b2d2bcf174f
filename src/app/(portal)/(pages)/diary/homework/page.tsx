// Made by `npm run generate:routes` from the portal views of the plugins. Do not edit.
import { portalPage } from '@/app/portal-page'
import View from '@/plugins/diary/portal/views/homework-view'

const page = portalPage('/diary/homework', View)

export const generateMetadata = page.generateMetadata
export default page.Page
