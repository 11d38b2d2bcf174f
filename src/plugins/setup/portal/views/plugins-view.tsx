import type { View } from '@/app/portal-page'
import type { Locale } from '@/core/locale'
import { messages } from '@/i18n/messages'
import { Badge, Card, Facts, Page, Stack } from '@/ui'

import { listPlugins, type PluginState } from '../../operations/list-plugins'
import { setupMessages } from '../../translations'
import { PluginSwitch } from '../components/plugin-switch'
import { hrefs } from '../hrefs'

type PluginProps = { plugin: PluginState; locale: Locale }

const PluginCard = ({ plugin, locale }: PluginProps) => {
  const { plugins: text } = setupMessages(locale)
  const { title, about, isOn, isRequired, requires, neededBy, brings } = plugin
  const list = (names: PluginState['requires']) => names.map((name) => name[locale]).join(', ')
  const brought = (Object.keys(brings) as (keyof typeof brings)[])
    .filter((key) => brings[key] > 0)
    .map((key) => text.counts[key](brings[key]))
    .join(', ')
  return (
    <Card
      title={title[locale]}
      actions={<Badge tone={isOn ? 'good' : 'neutral'}>{isOn ? text.on : text.off}</Badge>}
    >
      <Stack>
        {about && <p>{about[locale]}</p>}
        <Facts
          items={[
            ...(brought ? [{ label: text.brings, value: brought }] : []),
            ...(requires.length ? [{ label: text.requires, value: list(requires) }] : []),
            ...(neededBy.length ? [{ label: text.requiredBy, value: list(neededBy) }] : []),
            ...(isRequired ? [{ label: text.always, value: isRequired[locale] }] : []),
          ]}
        />
        {!isRequired && (
          <PluginSwitch
            key={String(isOn)}
            slug={plugin.slug}
            isOn={isOn}
            text={{
              button: isOn ? text.switchOff : text.switchOn,
              label: (isOn ? text.switchOffOf : text.switchOnOf)(title[locale]),
              done: (isOn ? text.isOffNow : text.isOnNow)(title[locale]),
              undo: text.undo,
            }}
            errorText={messages(locale).errors}
          />
        )}
      </Stack>
    </Card>
  )
}

/** What is installed, from the registry: what each part brings, needs and is needed by, and its switch. */
const PluginsView: View = async ({ req, locale }) => {
  const { title, plugins: text } = setupMessages(locale)
  const plugins = await listPlugins(req)
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={text.lead}
      width="reading"
      crumbs={[{ label: title, href: hrefs.overview }]}
    >
      {plugins.map((plugin) => (
        <PluginCard key={plugin.slug} plugin={plugin} locale={locale} />
      ))}
    </Page>
  )
}

export default PluginsView
