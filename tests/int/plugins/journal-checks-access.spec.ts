import { VALID_DATA } from '../../helpers/factories'
import { walkMatrix } from '../../helpers/walk-matrix'
import { journalChecksPlugin } from '../../fixtures/plugins/journal-checks'
import { matrix } from '../../fixtures/plugins/journal-checks/access/matrix'

VALID_DATA['journal-checks'] = async ({ own, place }) => ({
  class: await own('class', 'classes', place.class),
  week: '2026-11-16',
  checkedAt: '2026-11-23T06:00:00.000Z',
  checkedBy: await own('checkedBy', 'users'),
})

walkMatrix({
  matrices: [matrix],
  plugins: [journalChecksPlugin],
  fill: async (world) => {
    for (const [index, classId] of [world.classes.own, world.classes.other].entries()) {
      await world.build('journal-checks', {
        class: classId,
        week: `2026-11-0${index + 2}`,
        checkedBy: world.users.classTeacher,
      })
    }
  },
})
