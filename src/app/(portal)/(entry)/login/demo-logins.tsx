import type { Locale } from '@/core/locale'
import { DEMO_LOGINS, DEMO_PASSWORD } from '@/demo/demo-logins'
import { portalMessages } from '@/plugins/portal/translations'

import { DemoLogin } from './demo-login'
import styles from './demo-logins.module.css'

type DemoLoginsProps = { locale: Locale; next: string }

/** One way in for every status. Shown only where all people are invented. */
export const DemoLogins = ({ locale, next }: DemoLoginsProps) => {
  const text = portalMessages(locale).login
  return (
    <section className={styles.demo} aria-labelledby="demo-title">
      <h2 id="demo-title">{text.demoTitle}</h2>
      <p>
        {text.demoLead} <code>{DEMO_PASSWORD}</code>
      </p>
      <ul role="list">
        {DEMO_LOGINS.map(({ username, label }) => (
          <li key={username}>
            <DemoLogin className={styles.login} next={next} password={DEMO_PASSWORD} username={username}>
              {label[locale]}
            </DemoLogin>
          </li>
        ))}
      </ul>
    </section>
  )
}
