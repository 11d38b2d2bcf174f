// Made by `npm run generate:routes` from the portal views of the plugins. Do not edit.
import { portalPage } from '@/app/portal-page'
import View from '@/plugins/classes/portal/views/edit-class-view'

const page = portalPage('/classes/[class]/edit', View)

export const generateMetadata = page.generateMetadata
export default page.Page
