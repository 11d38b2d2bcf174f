import * as migration_20261123_134206_initial from './20261123_134206_initial';
import * as migration_20261125_072358_office from './20261125_072358_office';
import * as migration_20261125_093205_closing from './20261125_093205_closing';
import * as migration_20261125_100927_teaching from './20261125_100927_teaching';
import * as migration_20261125_130210_layinglocal from './20261125_130210_layinglocal';

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
    name: '20261125_100927_teaching'
  },
  {
    up: migration_20261125_130210_layinglocal.up,
    down: migration_20261125_130210_layinglocal.down,
    name: '20261125_130210_layinglocal',
  },
];
