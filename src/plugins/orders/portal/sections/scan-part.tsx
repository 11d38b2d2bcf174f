import type { ViewProps } from '@/app/portal-page'
import { formatInstant } from '@/i18n/format'
import { Card, Link, LinkButton, Stack } from '@/ui'

import type { OrderCard } from '../../operations/read-order'
import { listScans } from '../../operations/scans'
import { ordersMessages } from '../../translations'
import { ScanForm } from '../components/scan-form'
import { hrefs } from '../hrefs'

type Props = Pick<ViewProps, 'req' | 'facts' | 'locale'> & { card: OrderCard }

/** The scan of the signed paper; for the office also those it replaced. */
export const ScanPart = async ({ req, facts, locale, card: { order, may } }: Props) => {
  const { scan: text } = ordersMessages(locale)
  const [present, ...earlier] = await listScans({ req, facts, order: order.id })
  if (!present && !may.scan) return null
  const { timeZone } = facts.reference.school
  const tell = ({ author, addedAt }: { author: string; addedAt: string }): string =>
    text.added(author, formatInstant(locale, addedAt, { timeZone }))
  return (
    <Card title={text.title}>
      <Stack>
        {present ? (
          <Stack gap={8}>
            <LinkButton href={hrefs.scan(order.id, present.id)} icon="file">
              {text.open}
            </LinkButton>
            <p>{tell(present)}</p>
          </Stack>
        ) : (
          <p>{text.none}</p>
        )}
        {may.scan && (
          <ScanForm
            url={`/api/movement/orders/${order.id}/scans`}
            text={{
              add: present ? text.replace : text.add,
              hint: text.hint,
              uploading: text.uploading,
              failed: text.failed,
              added: text.done,
            }}
          />
        )}
        {earlier.length > 0 && (
          <details>
            <summary>{`${text.earlier}: ${earlier.length}`}</summary>
            <ul>
              {earlier.map((scan) => (
                <li key={scan.id}>
                  <Link href={hrefs.scan(order.id, scan.id)}>{tell(scan)}</Link>
                </li>
              ))}
            </ul>
          </details>
        )}
      </Stack>
    </Card>
  )
}
