import type { Locale } from '@/core/locale'

import type { LetterSection } from '../domain/tell-week'
import type { NotificationMessages } from '../translations'

export type LetterChild = { name: string; class: string | null; href: string; sections: LetterSection[] }

export type Letter = {
  locale: Locale
  school: string
  /** «23–29 ноября» */
  week: string
  /** Empty in a letter that only says that there is news. */
  children: LetterChild[]
  /** Whole addresses. */
  portal: string
  off: string
  words: NotificationMessages['letter']
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
const titleOf = ({ name, class: className }: LetterChild): string =>
  [name, className].filter(Boolean).join(', ')

/** The letter for readers and programs that show no pages. */
export const letterText = (letter: Letter): string => {
  const { school, week, children, portal, off, words } = letter
  const told = children.flatMap((child) => [
    titleOf(child),
    '='.repeat(Math.min(60, [...titleOf(child)].length)),
    '',
    ...child.sections.flatMap(({ title, lines }) => [
      title,
      ...lines.map(({ head, text }) => `- ${head}: ${text}`),
      '',
    ]),
    ...(child.sections.length === 0 ? [words.nothing, ''] : []),
    `${words.open}: ${child.href}`,
    '',
  ])
  return [
    words.greeting,
    '',
    ...(children.length === 0
      ? [words.brief, '', `${words.open}: ${portal}/diary`, '']
      : [words.lead(week), '', ...told, words.note, '']),
    '-- ',
    words.why(school),
    `${words.off}: ${off}`,
  ].join('\n')
}

const STYLE = {
  body: 'margin:0;padding:16px;font:16px/1.5 Arial,Helvetica,sans-serif;color:#1b1f24;background:#fff',
  main: 'max-width:600px;margin:0 auto',
  link: 'color:#0b57d0',
  foot: 'margin-top:32px;padding-top:12px;border-top:1px solid #c9ced6;font-size:14px;color:#4a5361',
  head: 'margin:24px 0 4px;font-size:20px;line-height:1.3',
  part: 'margin:16px 0 4px;font-size:16px',
  list: 'margin:0;padding-left:20px',
}

const link = (href: string, words: string): string =>
  `<a style="${STYLE.link}" href="${escape(href)}">${escape(words)}</a>`

const sectionHtml = ({ title, lines }: LetterSection): string =>
  `<h3 style="${STYLE.part}">${escape(title)}</h3><ul style="${STYLE.list}">` +
  lines.map(({ head, text }) => `<li><b>${escape(head)}</b>: ${escape(text)}</li>`).join('') +
  '</ul>'

/** The same as a plain page: headings and lists, no pictures, scripts or anything from outside. */
export const letterHtml = (letter: Letter): string => {
  const { locale, school, week, children, portal, off, words } = letter
  const told = children
    .map(
      (child) =>
        `<h2 style="${STYLE.head}">${escape(titleOf(child))}</h2>` +
        (child.sections.map(sectionHtml).join('') || `<p>${escape(words.nothing)}</p>`) +
        `<p>${link(child.href, words.open)}</p>`,
    )
    .join('')
  const body =
    children.length === 0
      ? `<p>${escape(words.brief)}</p><p>${link(`${portal}/diary`, words.open)}</p>`
      : `<p>${escape(words.lead(week))}</p>${told}<p>${escape(words.note)}</p>`
  return (
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><title>${escape(words.subject(week, school))}</title></head>` +
    `<body style="${STYLE.body}"><main style="${STYLE.main}"><p>${escape(words.greeting)}</p>${body}` +
    `<p style="${STYLE.foot}">${escape(words.why(school))}<br>${link(off, words.off)}</p></main></body></html>`
  )
}
