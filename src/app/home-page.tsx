import type { HomeSection } from '@/core/plugin'
import { activePlugins } from '@/core/registry'

import { portalPage, type View, type ViewProps } from './portal-page'

type Section = { component: HomeSection['component']; Section: View }

/** The home page: what the plugins say of today, each part only for those whom its rule lets. */
export const homePage = (
  sections: readonly Section[],
  Frame: (props: ViewProps & { children: React.ReactNode }) => React.ReactNode,
) => {
  const Home: View = async (props) => {
    const { req } = props
    const declared = (await activePlugins(req))
      .flatMap(({ portal }) => portal?.home ?? [])
      .sort((left, right) => left.order - right.order)
    const shown: React.ReactNode[] = []
    for (const { component, rule } of declared) {
      const found = sections.find((section) => section.component === component)
      if (!found || (await rule({ req, user: req.user })) !== true) continue
      shown.push(<found.Section key={component} {...props} />)
    }
    return <Frame {...props}>{shown}</Frame>
  }
  return portalPage('/', Home)
}
