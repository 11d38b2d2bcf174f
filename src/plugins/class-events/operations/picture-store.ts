import type { PayloadRequest } from 'payload'
import sharp from 'sharp'

import { notAPicture } from './errors'

type Upload = NonNullable<PayloadRequest['file']>

/** The longer side of a kept picture, in pixels: enough for a whole window. */
const LONGEST = 1600
/** A picture may not unpack into more pixels than a camera makes. */
const MOST_PIXELS = 80_000_000
const FORMATS = new Set(['jpeg', 'png', 'webp'])

/**
 * A picture as it is kept: turned as it was taken, no larger than needed, and without what the camera wrote into it,
 * such as the place. What is no picture is refused whatever its name says.
 */
export const cleanPicture = async (file: Upload, name: string): Promise<Upload> => {
  try {
    const image = sharp(file.data, { limitInputPixels: MOST_PIXELS })
    if (!FORMATS.has((await image.metadata()).format ?? '')) throw notAPicture(undefined, { path: 'file' })
    const data = await image
      .rotate()
      .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 82 })
      .toBuffer()
    return { ...file, data, name, mimetype: 'image/jpeg', size: data.length }
  } catch {
    throw notAPicture(undefined, { path: 'file' })
  }
}
