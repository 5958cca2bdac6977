import type { EmbeddedCentre } from '#electron/services/central/central.ts';

/** How the Electron shell learns from us what the loopback shell is told as options. */
export function electronEnvironment(
  profile: string,
  {
    centralAddress,
    embedded,
  }: { readonly centralAddress: string | null; readonly embedded: EmbeddedCentre | null },
): NodeJS.ProcessEnv {
  return {
    ...process.env,
    RELAIS_PROFILE: profile,
    ...(centralAddress !== null && { RELAIS_CENTRAL: centralAddress }),
    ...(embedded !== null && { RELAIS_EMBEDDED: JSON.stringify(embedded) }),
  };
}
