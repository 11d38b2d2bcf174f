// Made by `npm run generate:routes` from the portal views of the plugins. Do not edit.
import { portalPage } from '@/app/portal-page'
import View from '@/plugins/backups/portal/views/backups-view'

const page = portalPage('/backups', View)

export const generateMetadata = page.generateMetadata
export default page.Page
