import * as migration_20261123_131214_initial from './20261123_131214_initial';

export const migrations = [
  {
    up: migration_20261123_131214_initial.up,
    down: migration_20261123_131214_initial.down,
    name: '20261123_131214_initial'
  },
];
