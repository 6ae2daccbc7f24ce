import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/", "demo-out/", "coverage/", "node_modules/", ".cache/"] },
  ...tseslint.configs.strict,
  {
    files: ["**/*.ts"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/restrict-template-expressions": "off",
      "@typescript-eslint/no-non-null-assertion": "error",
      "no-console": "error",
      eqeqeq: ["error", "always"],
    },
  },
  {
    // Scripts and benches are commands: printing is their job.
    files: ["scripts/**", "bench/**", "**/*.mjs"],
    rules: { "no-console": "off" },
  },
);
