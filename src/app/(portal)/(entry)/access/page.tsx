import type { Metadata } from 'next'

import { localeOf } from '@/core/locale'
import { messages } from '@/i18n/messages'
import { AccessForm } from '@/plugins/access-slips/portal/components/access-form'
import { slipsMessages } from '@/plugins/access-slips/translations'
import { onlySchool } from '@/plugins/portal/operations/only-school'
import { Link, Notice } from '@/ui'
import { Entrance } from '@/ui/login/entrance'

import { portalRequest } from '../../../portal-page'
import { themeOfRequest } from '../../../request-theme'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: slipsMessages(localeOf(await portalRequest())).enter.title,
})

/** The first entry by the code of a slip. Open to those who are signed in too: a parent may help at a child's phone. */
const Access = async () => {
  const req = await portalRequest()
  const locale = localeOf(req)
  const { enter } = slipsMessages(locale)
  const { title, lead, help, login, other, fromLogin: _link, ...text } = enter
  const school = await onlySchool(req.payload)
  return (
    <Entrance
      locale={locale}
      theme={themeOfRequest(req)}
      title={title}
      lead={lead}
      schoolName={school?.shortName}
      footer={
        <>
          <p>{help}</p>
          <p>
            <Link href="/login">{login}</Link>
          </p>
        </>
      }
    >
      {req.user && <Notice>{other}</Notice>}
      <AccessForm
        text={text}
        secondText={messages(locale).login.second}
        errorText={messages(locale).errors}
      />
    </Entrance>
  )
}

export default Access
