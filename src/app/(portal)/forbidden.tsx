import { localeOf } from '@/core/locale'
import { messages } from '@/i18n/messages'

import { DeadEnd } from '../dead-end'
import { portalRequest } from '../portal-page'

/** 403: the page is for others. */
const Forbidden = async () => {
  const locale = localeOf(await portalRequest())
  const { forbidden, actions } = messages(locale)
  return (
    <DeadEnd icon="lock" code="403" title={forbidden.title} lead={forbidden.lead} home={actions.goHome} />
  )
}

export default Forbidden
