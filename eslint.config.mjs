import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

export default defineConfig(
  globalIgnores([
    '.next/',
    'dist/',
    'data/',
    'test-results/',
    // Written by programs.
    'src/payload-types.ts',
    'migrations/',
    'src/app/(payload)/admin/importMap.js',
    'next-env.d.ts',
  ]),
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A promise in `onPress={async () => …}` or in a listener: what it throws is caught where it is started.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, arguments: false } },
      ],
      // Our errors are plain values branded as errors, see src/core/errors.ts.
      '@typescript-eslint/only-throw-error': 'off',
      // `||` is meant where an empty text and zero count as nothing.
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
      // Hooks of Payload and route handlers are asynchronous by contract, whether or not they wait for something.
      '@typescript-eslint/require-await': 'off',
      // Generics that name the type of what is read are the point of the row gateway and of the test callers.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // With `noUncheckedIndexedAccess` an index that is known to exist has to be said so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Dates and ids of Payload are typed wider than they are; a check at the border is no mistake.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Letters of names are spread one by one on purpose; there are no emoji in them.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      // The rule never ends on the recursive types of GraphQL, and there are no classes here.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['tests/**', '**/*.spec.ts'],
    rules: {
      // `expect(hook).toHaveBeenCalled()` and what a fake answers.
      '@typescript-eslint/unbound-method': 'off',
      // Callers of tests are generic in what they read; there the rule calls needless what the compiler asks for.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'Buffer',
          'URL',
          'URLSearchParams',
          'fetch',
          'AbortSignal',
          'AbortController',
          'performance',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'structuredClone',
          'module',
          'require',
          'TextDecoder',
          'TextEncoder',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: { eqeqeq: ['error', 'always'] },
  },
)
