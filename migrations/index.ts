import * as migration_20261123_134206_initial from './20261123_134206_initial';
import * as migration_20261125_055438_office from './20261125_055438_office';
import * as migration_20261125_064949_files from './20261125_064949_files';

export const migrations = [
  {
    up: migration_20261123_134206_initial.up,
    down: migration_20261123_134206_initial.down,
    name: '20261123_134206_initial',
  },
  {
    up: migration_20261125_055438_office.up,
    down: migration_20261125_055438_office.down,
    name: '20261125_055438_office',
  },
  {
    up: migration_20261125_064949_files.up,
    down: migration_20261125_064949_files.down,
    name: '20261125_064949_files'
  },
];
