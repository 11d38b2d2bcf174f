// Made by `npm run generate:routes` from the portal views of the plugins. Do not edit.
import { portalPage } from '@/app/portal-page'
import View from '@/plugins/schedule/portal/views/versions-view'

const page = portalPage('/schedule/editor', View)

export const generateMetadata = page.generateMetadata
export default page.Page
