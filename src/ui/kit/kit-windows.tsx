import { messages } from '@/i18n/messages'

import { Row, Stack } from '../layout/layout'
import { Menu } from '../menu/menu'
import { MenuLink, MenuRule } from '../menu/menu-parts'
import { SaveState } from '../save-state/save-state'
import { SwitchMenu } from '../shell/switch-menu'
import { KitDemos } from './kit-demos'
import { KitCard } from './kit-card'
import type { KitPartProps } from './kit-part'

export const KitWindows = ({ locale, theme }: KitPartProps) => (
  <>
    <KitCard theme={theme} title="Меню">
      <Row gap={16}>
        <Menu side="start" trigger="Действия">
          <MenuLink href="#print" icon="print">
            Напечатать
          </MenuLink>
          <MenuLink href="#download" icon="download">
            Скачать
          </MenuLink>
          <MenuRule />
          <MenuLink href="#settings" icon="settings">
            Настроить
          </MenuLink>
        </Menu>
        <SwitchMenu
          label="Ребёнок"
          current="Пётр, 7А"
          items={[
            { href: '#petr', label: 'Ёлкин Пётр', note: '7А', isCurrent: true },
            { href: '#anna', label: 'Ёлкина Анна', note: '3Б' },
          ]}
        />
      </Row>
    </KitCard>
    <KitCard theme={theme} title="Сохранение">
      <Stack gap={8}>
        {(['saving', 'saved', 'failed', 'offline'] as const).map((state) => (
          <Row key={state}>
            <SaveState state={state} text={messages(locale).saves} />
          </Row>
        ))}
      </Stack>
    </KitCard>
    <KitCard theme={theme} title="Окна и сообщения">
      <KitDemos closeLabel={messages(locale).shell.close} />
    </KitCard>
  </>
)
