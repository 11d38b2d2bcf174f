import type { Floor } from './floor'
import type { Row } from './measure'

const number = (value: number, digits = 1): string => (Number.isFinite(value) ? value.toFixed(digits) : '–')

/** The figures as a Markdown table; ratios to the floor are what can be compared between machines. */
export const renderTable = ({ rows, floor }: { rows: readonly Row[]; floor: Floor }): string => {
  const head =
    '| what | clients | p50, ms | p95, ms | requests a second | statements | bytes | p50 to the floor |'
  const line = '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |'
  const body = rows.map(({ name, floor: of, clients, p50, p95, perSecond, statements, bytes }) => {
    const base = of ? floor[of] : undefined
    const ratio = base ? `× ${number(p50 / base)}` : '–'
    return `| ${name} | ${clients} | ${number(p50)} | ${number(p95)} | ${number(perSecond, 0)} | ${number(statements, 0)} | ${bytes} | ${ratio} |`
  })
  const floors = Object.entries(floor).map(([name, ms]) => `| ${name} | ${number(ms, 2)} |`)
  return [
    head,
    line,
    ...body,
    '',
    '| floor: the same data in raw SQL | p50, ms |',
    '| --- | ---: |',
    ...floors,
  ].join('\n')
}
