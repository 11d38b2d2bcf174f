import { assignmentEndpoints } from './assignments'
import { changesEndpoint, changesTableEndpoint } from './changes'
import { copyLessonEndpoint, parallelsEndpoint } from './copies'
import { devicePagesEndpoint } from './device-pages'
import { fileEndpoints } from './files'
import { pageEndpoints } from './journal-page'
import { markingEndpoints } from './marking'
import { recordLessonEndpoint } from './record-lesson'

/** Everything that the journal answers. */
export const journalEndpoints = [
  ...pageEndpoints,
  recordLessonEndpoint,
  changesEndpoint,
  changesTableEndpoint,
  ...assignmentEndpoints,
  ...fileEndpoints,
  parallelsEndpoint,
  copyLessonEndpoint,
  devicePagesEndpoint,
  ...markingEndpoints,
]
