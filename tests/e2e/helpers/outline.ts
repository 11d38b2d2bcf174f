import { createHash } from 'node:crypto'

import type { Page } from 'playwright-core'

/**
 * What a page is made of, as two hashes: its header and menus, and all the rest. The tags with their classes, roles
 * and `aria-…` states count; names, numbers and addresses do not, nor which link of the menu is the present one. Of the
 * rows of a table the first six count, as they do for axe.
 */
export const outlinesOf = async (page: Page): Promise<{ frame: string; content: string }> => {
  const [frame, content] = await page.evaluate(() => {
    const parts = [...document.querySelectorAll(':is(header, nav):not(main *)')]
    const outline = (element: Element): string => {
      if (element.matches('tbody > tr:nth-child(n + 7)')) return ''
      const marks = [...element.attributes]
        .filter(({ name }) =>
          /^(class|role|type|aria-(?!current|labelledby|describedby|controls|owns))/.test(name),
        )
        .map(({ name, value }) => (name === 'aria-label' ? name : `${name}=${value}`))
      // A form answers `children` with a field of that name.
      const inner = [...element.querySelectorAll(':scope > *')]
        .filter((child) => !parts.includes(child))
        .map(outline)
      return `${element.tagName}[${marks.sort().join(' ')}](${inner.join(',')})`
    }
    return [parts.map(outline).join(','), outline(document.body)]
  })
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
  return { frame: hash(frame!), content: hash(content!) }
}
