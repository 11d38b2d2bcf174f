import { readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'

import { THEME_COLOURS } from './theme/theme'

type Rgb = readonly [number, number, number]
type Tokens = Record<string, string>

const css = readFileSync('src/ui/tokens.css', 'utf8')

const colourBlocks = css
  .split(/(?<!prefers-)color-scheme:/)
  .slice(1)
  .map((block): Tokens => {
    const body = block.slice(0, block.indexOf('}'))
    return Object.fromEntries<string>(
      [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(
        ([, name = '', value = '']) => [name, value] as const,
      ),
    )
  })
const [light = {}, dark = {}, systemDark = {}, print = {}] = colourBlocks

const rgb = (hex = ''): Rgb => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb
const linear = (channel: number): number => {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
const luminance = (colour: Rgb): number => {
  const [red, green, blue] = colour.map(linear) as unknown as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (one: Rgb, other: Rgb): number => {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (bright + 0.05) / (dim + 0.05)
}

// Machado, Oliveira and Fernandes (2009), full severity, on linear light.
const BLINDNESS = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
  none: [1, 0, 0, 0, 1, 0, 0, 0, 1],
} as const

const seenBy = (matrix: readonly number[], colour: Rgb): Rgb => {
  const light = colour.map(linear)
  return [0, 3, 6].map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        light.reduce((sum, value, at) => sum + value * (matrix[row + at] ?? 0), 0),
      ),
    ),
  ) as unknown as Rgb
}

/** CIE Lab of linear light, white point D65. */
const lab = ([red, green, blue]: Rgb): Rgb => {
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)
  const x = f((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047)
  const y = f(0.2126 * red + 0.7152 * green + 0.0722 * blue)
  const z = f((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}
const distance = (one: Rgb, other: Rgb): number =>
  Math.hypot(...one.map((value, at) => value - (other[at] ?? 0)))

const surfaces = ['canvas', 'surface', 'sunken', 'raised', 'hover']
const onSurfaces = ['text', 'text-soft', 'text-faint', 'accent-text', 'good', 'warn', 'bad']
const pairs = [
  ...onSurfaces.flatMap((text) => surfaces.map((surface) => [text, surface] as const)),
  ['text', 'pressed'],
  ['text', 'thumb'],
  ['text-soft', 'track'],
  ['text-soft', 'pressed'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['accent-text', 'accent-soft'],
  ['text', 'accent-soft'],
  ['text-soft', 'accent-soft'],
  ['on-bad-fill', 'bad-fill'],
  ...['good', 'warn', 'bad'].flatMap((tone) => [
    [tone, `${tone}-soft`] as const,
    ['text', `${tone}-soft`] as const,
  ]),
  ...['mark-5', 'mark-4', 'mark-3', 'mark-2', 'mark-1', 'debt'].map(
    (tint) => [`${tint}-text`, tint] as const,
  ),
  ...['excused', 'ill', 'unexcused', 'absent', 'late', 'exempt'].map(
    (tint) => [`${tint}-text`, tint] as const,
  ),
] as const

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s theme', (_name, theme) => {
  it.each(pairs)('reads %s on %s (AA)', (text, background) => {
    expect(contrast(rgb(theme[text]), rgb(theme[background]))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['surface', 'sunken', 'raised', 'canvas'])('shows the edge of a control on %s', (surface) => {
    expect(contrast(rgb(theme.control), rgb(theme[surface]))).toBeGreaterThanOrEqual(3)
    expect(contrast(rgb(theme.focus), rgb(theme[surface]))).toBeGreaterThanOrEqual(3)
  })

  it.each(Object.entries(BLINDNESS))('tells the marks apart: %s', (_kind, matrix) => {
    const tints = ['mark-5', 'mark-4', 'mark-3', 'mark-2', 'mark-1', 'surface']
    const seen = tints.map((tint) => lab(seenBy(matrix, rgb(theme[tint]))))
    const tooClose = tints.flatMap((tint, at) =>
      tints.slice(at + 1).flatMap((other, next) => {
        const between = distance(seen[at] ?? [0, 0, 0], seen[at + 1 + next] ?? [0, 0, 0])
        return between < 10 ? [`${tint} and ${other}: ${between.toFixed(1)}`] : []
      }),
    )
    expect(tooClose).toEqual([])
  })
})

describe('the themes', () => {
  it('name the same tokens', () => {
    expect(Object.keys(dark)).toEqual(Object.keys(light))
  })

  it('are equally dark when chosen and when the system asks', () => {
    expect(systemDark).toEqual(dark)
  })

  it('colour the bars of the browser like the header', () => {
    expect(THEME_COLOURS.map(({ color }) => color)).toEqual([light.surface, dark.surface])
  })

  it('print in light', () => {
    expect(print).toEqual(light)
  })
})
