import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'

import { brokenRules, PASSWORD_MIN, type PasswordRule } from './password-rules'
import styles from './password.module.css'

type PasswordHintsProps = { id: string; text: KitMessages['password']; password: string; username?: string }

/** The rules, told before the first letter and ticked off while one types. */
export const PasswordHints = ({ id, text, password, username }: PasswordHintsProps) => {
  const broken = brokenRules(password, username)
  const rules: [PasswordRule, string][] = [
    ['length', fill(text.ruleLength, { n: PASSWORD_MIN })],
    ['name', text.ruleName],
  ]
  return (
    <div className={styles.hints} id={id}>
      <p className={styles.hintsTitle}>{text.rulesTitle}</p>
      <ul className={styles.rules}>
        {rules.map(([rule, words]) => {
          const isKept = password !== '' && !broken.includes(rule)
          return (
            <li key={rule} data-kept={isKept || undefined}>
              {words}
              <span className="sr-only">{isKept ? `, ${text.ruleDone}` : `, ${text.ruleOpen}`}</span>
            </li>
          )
        })}
      </ul>
      <p>{text.advice}</p>
    </div>
  )
}
