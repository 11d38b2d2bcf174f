import type { Locale } from '@/core/locale'

import { Page } from '../page/page'
import { Tabs } from '../tabs/tabs'
import { KitForms } from './kit-forms'
import { KitMarks } from './kit-marks'
import { KitPieces } from './kit-pieces'
import { KitTables } from './kit-tables'
import { KitTokens } from './kit-tokens'
import { KitWindows } from './kit-windows'
import styles from './kit.module.css'

const PARTS = {
  tokens: { ru: 'Цвета и шрифт', en: 'Colours and type', Part: KitTokens },
  marks: { ru: 'Оценки', en: 'Marks', Part: KitMarks },
  pieces: { ru: 'Составные части', en: 'Pieces', Part: KitPieces },
  forms: { ru: 'Формы', en: 'Forms', Part: KitForms },
  tables: { ru: 'Таблицы и списки', en: 'Tables and lists', Part: KitTables },
  windows: { ru: 'Окна и сообщения', en: 'Windows and messages', Part: KitWindows },
} as const

type PartName = keyof typeof PARTS

const isPart = (name: string | undefined): name is PartName => name !== undefined && name in PARTS

type KitViewProps = { locale: Locale; searchParams: { part?: string } }

/** Every token and component of the portal, in both themes at once. For those who build pages. */
const KitView = ({ locale, searchParams }: KitViewProps) => {
  const chosen = isPart(searchParams.part) ? searchParams.part : 'tokens'
  const { Part } = PARTS[chosen]
  return (
    <Page
      locale={locale}
      width="full"
      title={locale === 'ru' ? 'Набор составных частей' : 'The kit'}
      lead={
        locale === 'ru'
          ? 'Из чего собраны страницы, в обоих оформлениях.'
          : 'What pages are made of, in both themes.'
      }
      tabs={
        <Tabs
          label={locale === 'ru' ? 'Части набора' : 'Parts of the kit'}
          items={Object.entries(PARTS).map(([name, part]) => ({
            href: `?part=${name}`,
            label: part[locale],
            isCurrent: name === chosen,
          }))}
        />
      }
    >
      <div className={styles.themes}>
        {(['light', 'dark'] as const).map((theme) => (
          <div key={theme} className={styles.theme} data-theme={theme}>
            <Part locale={locale} theme={theme} />
          </div>
        ))}
      </div>
    </Page>
  )
}

export default KitView
