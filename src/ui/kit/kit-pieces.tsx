import { Avatar } from '../avatar/avatar'
import { Badge } from '../badge/badge'
import { Button } from '../button/button'
import { IconButton } from '../button/icon-button'
import { LinkButton } from '../button/link-button'
import { EmptyState } from '../empty-state/empty-state'
import { Facts } from '../facts/facts'
import { Stats } from '../facts/stats'
import { Row, Stack } from '../layout/layout'
import { Notice } from '../notice/notice'
import { Skeleton } from '../skeleton/skeleton'
import { Tabs } from '../tabs/tabs'
import { KitCard } from './kit-card'
import type { KitPartProps } from './kit-part'

const TONES = ['primary', 'plain', 'quiet', 'danger'] as const

export const KitPieces = ({ locale, theme }: KitPartProps) => (
  <>
    <KitCard theme={theme} title="Кнопки">
      <Stack>
        {(['l', 'm', 's'] as const).map((size) => (
          <Row key={size}>
            {TONES.map((tone) => (
              <Button key={tone} tone={tone} size={size}>
                {tone === 'danger' ? 'Удалить' : 'Сохранить'}
              </Button>
            ))}
            <IconButton icon="edit" label="Изменить" size={size} />
          </Row>
        ))}
        <Row>
          <Button icon="plus" tone="primary">
            Добавить
          </Button>
          <Button isBusy tone="primary">
            Сохраняем…
          </Button>
          <Button disabled>Недоступно</Button>
          <LinkButton href="#file" icon="download" download>
            Скачать
          </LinkButton>
        </Row>
      </Stack>
    </KitCard>
    <KitCard theme={theme} title="Метки и люди">
      <Row>
        <Badge>6 уроков</Badge>
        <Badge tone="accent">новое</Badge>
        <Badge tone="good">заполнено</Badge>
        <Badge tone="warn">завтра</Badge>
        <Badge tone="bad">3 пропуска</Badge>
        <Avatar name="Иванова Анна" size="s" />
        <Avatar name="Иванова Анна" />
        <Avatar name="Ёлкин Пётр" size="l" />
      </Row>
    </KitCard>
    <Tabs
      label={`Вкладки ${theme}`}
      items={[
        { href: '#week', label: 'Неделя', isCurrent: true },
        { href: '#marks', label: 'Оценки' },
        { href: '#absence', label: 'Пропуски' },
      ]}
    />
    <Row>
      <Tabs
        look="segments"
        label={`Четверти ${theme}`}
        items={[1, 2, 3, 4].map((term) => ({
          href: `#term-${term}`,
          label: `${term} четверть`,
          isCurrent: term === 2,
        }))}
      />
    </Row>
    <Notice title="Четверть закончится 28 декабря">Осталось выставить итоговые оценки в двух классах.</Notice>
    <Notice tone="good">Журнал заполнен, долгов нет.</Notice>
    <Notice tone="warn" action={<Button size="s">Заполнить</Button>}>
      Пять уроков без темы.
    </Notice>
    <Notice tone="bad">Не удалось загрузить вложение: файл больше 20 МБ.</Notice>
    <KitCard theme={theme} title="Показатели">
      <Stack gap={24}>
        <Stats
          items={[
            { label: 'средний балл', value: '4,27' },
            { label: 'уроков на этой неделе', value: 28 },
            { label: 'точек', value: 3, tone: 'bad' },
            { label: 'журнал заполнен', value: '98 %', tone: 'good' },
          ]}
        />
        <Facts
          items={[
            { label: 'Класс', value: '7А' },
            { label: 'Классный руководитель', value: 'Иванова А. П.' },
            { label: 'Кабинет', value: '214' },
          ]}
        />
      </Stack>
    </KitCard>
    <KitCard theme={theme} title="Пусто и ожидание" isFlush>
      <EmptyState
        isInside
        icon="journal"
        title={locale === 'ru' ? 'Уроков пока нет' : 'No lessons yet'}
        action={<Button tone="primary">Составить расписание</Button>}
      >
        Когда завуч составит расписание, здесь появятся уроки четверти.
      </EmptyState>
    </KitCard>
    <KitCard theme={theme} title="Загрузка">
      <Skeleton label="Загружаем…" />
    </KitCard>
  </>
)
