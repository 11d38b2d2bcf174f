// Made by `npm run generate:routes` from the portal views of the plugins. Do not edit.
import { portalPage } from '@/app/portal-page'
import View from '@/plugins/account-security/portal/views/accounts-view'

const page = portalPage('/account-security/accounts', View)

export const generateMetadata = page.generateMetadata
export default page.Page
