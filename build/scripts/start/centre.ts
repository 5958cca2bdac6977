import type { EmbeddedCentre } from '#electron/services/central/central.ts';
import { checkCentre } from './check-centre.ts';
import { startDemoCentre } from './demo-centre.ts';
import type { StartOptions } from './options.ts';
import { endInPlace, say, sayInPlace } from './say.ts';
import type { Stages } from './stages.ts';

export interface CentreChoice {
  readonly centralAddress: string | null;
  readonly embedded: EmbeddedCentre | null;
}

/** The centre that was asked for, or else the demo, started and filled. Throws `unreachable` as `checkCentre` does. */
export async function chooseCentre(
  { central, profile }: StartOptions,
  stages: Stages,
): Promise<CentreChoice> {
  if (central !== undefined) {
    if ((await checkCentre(central, profile)) === 'away') say('start.centre-away', { url: central });
    return { centralAddress: central, embedded: null };
  }
  say('start.centre');
  const { centre, stop } = await startDemoCentre(profile, (progress) =>
    sayInPlace('start.seeding', { ...progress }),
  );
  endInPlace();
  stages.add(stop);
  const accounts = centre.accounts.map(({ name, password }) => `${name} / ${password}`).join(', ');
  say('start.demo', { url: centre.address, accounts });
  return { centralAddress: centre.address, embedded: centre };
}
