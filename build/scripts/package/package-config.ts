import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';

/** What we read of electron-builder.yml once it is known to be well formed. */
export interface PackageConfig {
  readonly files: readonly string[];
  readonly directories: { readonly output: string; readonly buildResources: string };
}

export interface ReadConfig {
  readonly config: PackageConfig;
  /** What electron-builder's own schema has against the file, one line each; `config` is to be used only without. */
  readonly complaints: readonly string[];
}

/** Reads a configuration of electron-builder and holds it against the schema that electron-builder brings. */
export async function readPackageConfig(file: string): Promise<ReadConfig> {
  const config: unknown = parse(await readFile(file, 'utf8'));
  const validate = await schemaOfElectronBuilder();
  validate(config);
  const complaints = (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath || '/'}: ${message} ${JSON.stringify(params)}`,
  );
  return { config: config as PackageConfig, complaints };
}

let compiled: Promise<ValidateFunction> | null = null;

/** Compiled once: it takes over a second. The schema carries words that only its own validator knows. */
function schemaOfElectronBuilder(): Promise<ValidateFunction> {
  const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
  const file = path.join(path.dirname(builder.resolve('app-builder-lib/package.json')), 'scheme.json');
  compiled ??= readFile(file, 'utf8').then((text) =>
    new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(JSON.parse(text) as object),
  );
  return compiled;
}
