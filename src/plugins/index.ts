import type { SchoolPlugin } from '@/core/plugin'

/** The one list of plugins. */
export const plugins: readonly SchoolPlugin[] = []
