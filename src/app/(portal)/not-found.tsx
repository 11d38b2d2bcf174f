import { localeOf } from '@/core/locale'
import { messages } from '@/i18n/messages'

import { DeadEnd } from '../dead-end'
import { portalRequest } from '../portal-page'

/** 404: no such page, or nothing of it is the reader's. */
const NotFound = async () => {
  const locale = localeOf(await portalRequest())
  const { notFound, actions } = messages(locale)
  return (
    <DeadEnd icon="search" code="404" title={notFound.title} lead={notFound.lead} home={actions.goHome} />
  )
}

export default NotFound
