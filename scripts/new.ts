/**
 * Writes the rows of something new where they belong, with TODO where a person has to say what it is:
 *
 * npm run new -- reason|rewriter|client|answer|setting|message|language NAME
 *
 * CONTRIBUTING.md has the recipes. Exit status: 2 where it was called wrongly or a place was not found, else 0.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RECIPES, written } from './new/recipes.ts';
import { ROOT } from './run-tool.ts';

function main([kind = '', name = '', ...more]: readonly string[]): number {
  const recipe = Object.hasOwn(RECIPES, kind) ? RECIPES[kind] : undefined;
  if (!recipe || more.length > 0) return fail(`Usage: npm run new -- ${Object.keys(RECIPES).join('|')} NAME`);
  if (!recipe.name.test(name)) return fail(`The name of a ${kind} looks like ${recipe.name}`);
  try {
    const files = written(recipe, name, (file) => readFileSync(join(ROOT, file), 'utf8'));
    for (const [file, text] of files) {
      mkdirSync(dirname(join(ROOT, file)), { recursive: true });
      writeFileSync(join(ROOT, file), text);
      console.log(file);
    }
  } catch (error) {
    return fail((error as Error).message);
  }
  console.log('\nFill in every TODO of these. Then:');
  for (const line of [...recipe.besides, 'npm run test:quick']) console.log(`  ${line}`);
  return 0;
}

function fail(line: string): number {
  console.error(line);
  return 2;
}

process.exitCode = main(process.argv.slice(2));
