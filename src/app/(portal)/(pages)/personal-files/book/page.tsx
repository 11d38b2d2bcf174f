// Made by `npm run generate:routes` from the portal views of the plugins. Do not edit.
import { portalPage } from '@/app/portal-page'
import View from '@/plugins/personal-files/portal/views/book-view'

const page = portalPage('/personal-files/book', View)

export const generateMetadata = page.generateMetadata
export default page.Page
