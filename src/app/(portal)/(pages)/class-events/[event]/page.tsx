// Made by `npm run generate:routes` from the portal views of the plugins. Do not edit.
import { portalPage } from '@/app/portal-page'
import View from '@/plugins/class-events/portal/views/class-event-view'

const page = portalPage('/class-events/[event]', View)

export const generateMetadata = page.generateMetadata
export default page.Page
