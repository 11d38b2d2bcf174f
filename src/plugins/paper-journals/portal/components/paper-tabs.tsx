import { Tabs } from '@/ui/tabs/tabs'

import type { PaperMessages } from '../../translations'
import { ARCHIVES, BOARD, REGISTER } from '../hrefs'

type Props = {
  current: 'week' | 'register' | 'archive'
  /** Whether the reader takes archives. */
  hasArchive: boolean
  text: PaperMessages['tabs']
}

/** The parts of the check. */
export const PaperTabs = ({ current, hasArchive, text }: Props) => (
  <Tabs
    label={text.label}
    items={[
      { href: BOARD, label: text.week, isCurrent: current === 'week' },
      { href: REGISTER, label: text.register, isCurrent: current === 'register' },
      ...(hasArchive ? [{ href: ARCHIVES, label: text.archive, isCurrent: current === 'archive' }] : []),
    ]}
  />
)
