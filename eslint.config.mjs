import js from '@eslint/js'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['node_modules/', '.data/', 'coverage/', '**/*.mjs', 'src/web/simulator/assets/'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      // We spread strings to walk over code points, which is what segments are counted in.
      '@typescript-eslint/no-misused-spread': 'off',
      // Ours are closures, written as methods for their shorter form; none uses `this`.
      '@typescript-eslint/unbound-method': 'off',
      // Control characters are what several of our expressions are there to remove.
      'no-control-regex': 'off',
    },
  },
)
