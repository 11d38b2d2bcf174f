import * as migration_20261123_134206_initial from './20261123_134206_initial';
import * as migration_20261125_072358_office from './20261125_072358_office';
import * as migration_20261125_093205_closing from './20261125_093205_closing';
import * as migration_20261125_100927_teaching from './20261125_100927_teaching';
import * as migration_20261125_130110_history from './20261125_130110_history';
import * as migration_20261125_130125_retired_revisions from './20261125_130125_retired_revisions';
import * as migration_20261125_132733_planning from './20261125_132733_planning';
import * as migration_20261128_150550_journal_complete from './20261128_150550_journal_complete';
import * as migration_20261128_191954_notifications from './20261128_191954_notifications';
import * as migration_20261129_144334_account_security from './20261129_144334_account_security';
import * as migration_20261130_191732_attendance_by_school_and_date from './20261130_191732_attendance_by_school_and_date';

export const migrations = [
  {
    up: migration_20261123_134206_initial.up,
    down: migration_20261123_134206_initial.down,
    name: '20261123_134206_initial',
  },
  {
    up: migration_20261125_072358_office.up,
    down: migration_20261125_072358_office.down,
    name: '20261125_072358_office',
  },
  {
    up: migration_20261125_093205_closing.up,
    down: migration_20261125_093205_closing.down,
    name: '20261125_093205_closing',
  },
  {
    up: migration_20261125_100927_teaching.up,
    down: migration_20261125_100927_teaching.down,
    name: '20261125_100927_teaching',
  },
  {
    up: migration_20261125_130110_history.up,
    down: migration_20261125_130110_history.down,
    name: '20261125_130110_history',
  },
  {
    up: migration_20261125_130125_retired_revisions.up,
    down: migration_20261125_130125_retired_revisions.down,
    name: '20261125_130125_retired_revisions',
  },
  {
    up: migration_20261125_132733_planning.up,
    down: migration_20261125_132733_planning.down,
    name: '20261125_132733_planning',
  },
  {
    up: migration_20261128_150550_journal_complete.up,
    down: migration_20261128_150550_journal_complete.down,
    name: '20261128_150550_journal_complete',
  },
  {
    up: migration_20261128_191954_notifications.up,
    down: migration_20261128_191954_notifications.down,
    name: '20261128_191954_notifications',
  },
  {
    up: migration_20261129_144334_account_security.up,
    down: migration_20261129_144334_account_security.down,
    name: '20261129_144334_account_security',
  },
  {
    up: migration_20261130_191732_attendance_by_school_and_date.up,
    down: migration_20261130_191732_attendance_by_school_and_date.down,
    name: '20261130_191732_attendance_by_school_and_date'
  },
];
