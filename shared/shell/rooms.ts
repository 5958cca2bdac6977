import type { DeviceShell, ServiceShell, Shell } from './shell.ts';

/** Every method of some rooms, by name: what a page needs in order to build its end of the wire. */
export type RoomsOf<S> = { readonly [R in keyof S]: { readonly [M in keyof S[R]]: true } };

/** Rooms that answer in Node, in both shells. */
export const serviceRooms = {
  app: { info: true },
  secrets: { databaseKey: true, copies: true, forgetCopy: true },
  central: { status: true, signIn: true, signOut: true },
  lock: { status: true, lock: true, unlock: true, setPassphrase: true, forget: true },
  updates: { status: true, install: true },
} as const satisfies RoomsOf<ServiceShell>;

/** Rooms that answer where the person's screen is. */
export const deviceRooms = {
  files: { save: true, pick: true },
  notices: { show: true },
} as const satisfies RoomsOf<DeviceShell>;

export const shellRooms = { ...serviceRooms, ...deviceRooms } as const satisfies RoomsOf<Shell>;
