// Made by `npm run generate:routes` from the portal views of the plugins. Do not edit.
import { portalPage } from '@/app/portal-page'
import View from '@/plugins/substitutions/portal/views/register-view'

const page = portalPage('/substitutions/register', View)

export const generateMetadata = page.generateMetadata
export default page.Page
