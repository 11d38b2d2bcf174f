/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment:
        'Two modules that need each other are one module, or lack a third. Types are erased and do not count.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'core-stands-alone',
      comment: 'core ← access ← collections, hooks ← plugins ← app. The core needs nobody.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^src/', pathNot: '^src/core/' },
    },
    {
      name: 'db-knows-the-core-only',
      severity: 'error',
      from: { path: '^src/db/', pathNot: '\\.spec\\.ts$' },
      // The choice between embedded and production migrations is read from the configuration.
      to: { path: '^src/', pathNot: '^src/(core|db)/|^src/env\\.ts$|^src/env/' },
    },
    {
      name: 'access-knows-core-and-db',
      severity: 'error',
      from: { path: '^src/access/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^src/', pathNot: '^src/(core|access|db)/' },
    },
    {
      name: 'collections-and-hooks-know-no-plugin',
      severity: 'error',
      from: { path: '^src/(collections|hooks)/' },
      to: { path: '^src/(plugins|app|server|demo)' },
    },
    {
      name: 'plugins-know-no-app',
      comment: 'A view may name the types of its props; everything else of the app is out of reach.',
      severity: 'error',
      from: { path: '^src/plugins/' },
      to: { path: '^src/(app|server)(/|\\.ts)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'plugins-know-no-demo-but-in-their-seed',
      severity: 'error',
      from: { path: '^src/plugins/', pathNot: '/seed/' },
      to: { path: '^src/demo/' },
    },
    {
      name: 'a-plugin-is-entered-by-its-door',
      comment:
        'Another plugin is reached through its index.ts or types.ts only; tests/architecture.spec.ts asks for `requires`.',
      severity: 'error',
      from: { path: '^src/plugins/([^/]+)/' },
      to: {
        path: '^src/plugins/([^/]+)/',
        pathNot: ['^src/plugins/$1/', '^src/plugins/[^/]+/(index|types)\\.ts$'],
      },
    },
    {
      name: 'domain-is-pure',
      comment: 'Pure functions: no Payload, React or Next, no database.',
      severity: 'error',
      from: { path: '^src/plugins/[^/]+/domain/', pathNot: '\\.spec\\.tsx?$' },
      to: {
        path: '^(node_modules/)?(payload|@payloadcms|react|react-dom|next)(/|$)|node_modules/(payload|@payloadcms|react|react-dom|next)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'domain-knows-values-of-the-core-only',
      severity: 'error',
      from: { path: '^src/plugins/[^/]+/domain/', pathNot: '\\.spec\\.tsx?$' },
      to: {
        path: '^src/(db|access|collections|hooks|app|server|ui|demo)/|^src/plugins/[^/]+/(operations|endpoints|collections|portal|presenters)/',
        // Pure functions of the kernel over its snapshot.
        pathNot: '^src/collections/(study/day-off|school/bells)\\.ts$|^src/db/cyrillic/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'the-kit-knows-itself',
      comment: 'Components and messages are plain: they know each other, and types of the core.',
      severity: 'error',
      from: { path: '^src/(ui|i18n)/', pathNot: '\\.spec\\.tsx?$' },
      to: { path: '^src/', pathNot: '^src/(ui|i18n|core)/' },
    },
    {
      name: 'client-code-stays-light',
      comment: 'A component of the portal that runs in the browser takes no server code with it.',
      severity: 'error',
      from: { path: '^src/(ui/|plugins/[^/]+/portal/components/)', pathNot: '\\.spec\\.tsx?$' },
      to: {
        path: '^src/(db|collections|access|hooks|server)/|^src/env|^node_modules/(payload|@payloadcms)/|^src/plugins/[^/]+/operations/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'production-needs-no-tests',
      severity: 'error',
      from: { path: '^(src|payload\\.config\\.ts)', pathNot: '\\.spec\\.tsx?$' },
      to: { path: '^(tests|bench|scripts)/|\\.spec\\.tsx?$' },
    },
    {
      name: 'production-needs-no-tools',
      severity: 'error',
      from: { path: '^(src|payload\\.config\\.ts)', pathNot: '\\.spec\\.tsx?$' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
    {
      name: 'what-is-used-is-declared',
      severity: 'error',
      from: { path: '^(src|payload\\.config\\.ts)', pathNot: '\\.spec\\.tsx?$' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'nothing-missing',
      severity: 'error',
      from: { path: '^(src|payload\\.config\\.ts)' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.css', '.json'],
    },
  },
}
