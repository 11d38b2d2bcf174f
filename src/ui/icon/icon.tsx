import { Glyph, type GlyphProps } from './glyph'
import { SHAPES, type IconName } from './shapes'

export type { IconName } from './shapes'

type IconProps = Omit<GlyphProps, 'shape'> & { name: IconName }

/** A picture in the colour of the text around it. */
export const Icon = ({ name, ...props }: IconProps) => <Glyph shape={SHAPES[name]} {...props} />

/** Icons are named in data that plugins bring. */
export const isIconName = (name: string): name is IconName => name in SHAPES
