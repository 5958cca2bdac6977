/** The operating system's own way to recognise who sits there (Touch ID); handed over by the shell that has one. */
export interface Reauthenticator {
  available(): boolean;
  /** False when the person was not recognised or gave up. */
  ask(): Promise<boolean>;
}

export const noReauthenticator: Reauthenticator = {
  available: () => false,
  ask: async () => false,
};
