// Made by `npm run generate:routes` from the portal views of the plugins. Do not edit.
import { portalPage } from '@/app/portal-page'
import View from '@/plugins/people/portal/views/person-form-view'

const page = portalPage('/registry/[person]', View)

export const generateMetadata = page.generateMetadata
export default page.Page
