import type { ViewProps } from '@/app/portal-page'
import { Card, LinkButton, Page } from '@/ui'

import { issuesSlips } from '../../access/rules'
import { slipsMessages } from '../../translations'
import { PrintGuide } from '../components/print-guide'
import styles from '../components/slips.module.css'

/** What a parent does step by step; a class teacher prints it for a meeting. */
const GuideView = async ({ req, locale }: ViewProps) => {
  const { guide: text } = slipsMessages(locale)
  const isIssuer = (await issuesSlips({ req, user: req.user })) === true
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={text.lead}
      width="reading"
      actions={<PrintGuide>{text.print}</PrintGuide>}
    >
      <Card>
        <ol className={styles.steps}>
          {text.steps.map((step) => (
            <li key={step.title}>
              <strong>{step.title}</strong>
              <p>{step.text}</p>
            </li>
          ))}
        </ol>
      </Card>
      <Card title={text.troubles}>
        <div className={styles.steps}>
          {text.faq.map((one) => (
            <div key={one.title}>
              <strong>{one.title}</strong>
              <p>{one.text}</p>
            </div>
          ))}
        </div>
      </Card>
      {isIssuer && (
        <div className={styles.tools}>
          <Card title={text.teacher} actions={<LinkButton href="/access-slips">{text.toSlips}</LinkButton>}>
            {text.teacherText}
          </Card>
        </div>
      )}
    </Page>
  )
}

export default GuideView
