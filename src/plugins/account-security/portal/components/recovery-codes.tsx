'use client'

import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Row, Stack } from '@/ui/layout/layout'
import { toast } from '@/ui/toast/toast'

import type { SecurityMessages } from '../../translations'
import styles from './security.module.css'

type Props = { codes: readonly string[]; text: SecurityMessages['codes']; onDone: () => void }

/** The recovery codes, this one time. */
export const RecoveryCodes = ({ codes, text, onDone }: Props) => {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(codes.join('\n'))
      toast({ text: text.copied, tone: 'good' })
    } catch {
      toast({ text: text.notCopied, tone: 'bad' })
    }
  }
  return (
    <Card title={text.title}>
      <Stack>
        <p role="status">{text.lead}</p>
        <ul className={styles.codes} aria-label={text.label}>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <Row>
          <Button onClick={() => void copy()}>{text.copy}</Button>
          <Button icon="print" onClick={() => window.print()}>
            {text.print}
          </Button>
          <Button tone="primary" onClick={onDone}>
            {text.done}
          </Button>
        </Row>
      </Stack>
    </Card>
  )
}
