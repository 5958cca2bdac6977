import { expect, it } from 'vitest';
import { readStartOptions } from '#electron/main/start-options.ts';

const embedded = {
  address: 'http://127.0.0.1:47860',
  accounts: [{ name: 'claire', password: 'x', displayName: 'Claire', roles: ['scope:2026-59'] }],
};
const given = {
  RELAIS_PROFILE: '/profil',
  RELAIS_CENTRAL: 'http://127.0.0.1:47860',
  RELAIS_EMBEDDED: JSON.stringify(embedded),
  RELAIS_PAGES: 'http://127.0.0.1:47869',
};
const none = { profile: null, centralAddress: null, embedded: null, development: null };

it('listens to npm start, when started from source', () => {
  expect(readStartOptions(false, given)).toEqual({
    profile: '/profil',
    centralAddress: 'http://127.0.0.1:47860',
    embedded,
    development: 'http://127.0.0.1:47869',
  });
  expect(readStartOptions(false, {})).toEqual(none);
});

it('listens to nobody, once installed', () => {
  expect(readStartOptions(true, given)).toEqual(none);
});

it.each(['', '{', '[]', '{"address":1}', JSON.stringify({ address: 'x', accounts: [{}] })])(
  'refuses %j',
  (json) => {
    expect(() => readStartOptions(false, { RELAIS_EMBEDDED: json })).toThrow('RELAIS_EMBEDDED');
  },
);
