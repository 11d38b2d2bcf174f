/** Collections that the plugin brings. */
export const SLUGS = { pluginName: 'plugin-name' } as const
