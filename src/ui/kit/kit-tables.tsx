import { Average } from '../badge/average'
import { MarkBadge } from '../badge/mark-badge'
import { Badge } from '../badge/badge'
import { List, ListItem } from '../card/list'
import { DataTable, type Column } from '../data-table/data-table'
import { Icon } from '../icon/icon'
import { Pagination } from '../pagination/pagination'
import { KitCard } from './kit-card'
import type { KitPartProps } from './kit-part'

type Row = { name: string; marks: readonly number[]; average: number }

const NAMES = [
  'Абрамова Вера',
  'Ёлкин Пётр',
  'Жданов Максим',
  'Константинопольская Александра',
  'Яковлев Илья',
]
const ROWS: readonly Row[] = NAMES.map((name, at) => ({
  name,
  marks: Array.from({ length: 14 }, (_, day) => 2 + ((at * 7 + day * 5) % 4)),
  average: 3.2 + at * 0.31,
}))

export const KitTables = ({ locale, theme }: KitPartProps) => {
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: 'Ученик',
      cell: ({ name }) => name,
      sort: { href: '?part=tables', direction: 'ascending' },
    },
    ...Array.from({ length: 14 }, (_, day) => ({
      key: String(day),
      header: `${day + 2}.11`,
      align: 'center' as const,
      cell: ({ marks }: Row) => <MarkBadge locale={locale} value={marks[day] ?? null} size="s" />,
    })),
    {
      key: 'average',
      header: 'Средний',
      align: 'end',
      cell: ({ average }) => <Average locale={locale} value={average} />,
    },
  ]
  return (
    <>
      <DataTable
        caption={`Алгебра, 7А, ${theme}`}
        columns={columns}
        rows={ROWS}
        rowKey={({ name }) => name}
      />
      <KitCard theme={theme} title="Уроки сегодня" isFlush>
        <List>
          <ListItem
            lead="1"
            title="Алгебра, 7А"
            note="8:30–9:15, каб. 214"
            end={<Badge tone="good">заполнено</Badge>}
            href="#1"
          />
          <ListItem
            lead="2"
            title="Алгебра, 7Б"
            note="9:25–10:10, каб. 214"
            end={<Badge tone="warn">нет темы</Badge>}
            href="#2"
          />
          <ListItem lead={<Icon name="lock" />} title="Геометрия, 9В" note="10:30–11:15, каб. 214" />
        </List>
      </KitCard>
      <Pagination
        label={`Ученики ${theme}`}
        locale={locale}
        page={4}
        pageSize={25}
        total={652}
        hrefOf={(page) => `?part=tables&page=${page}`}
      />
    </>
  )
}
