import { describe, expect, it } from 'vitest';
import { readAddress } from '#electron/services/central/address.ts';

describe('the address of a centre', () => {
  it.each([
    ['https://centre.example', 'https://centre.example', 'centre.example'],
    ['  centre.example/  ', 'https://centre.example', 'centre.example'],
    ['HTTPS://Centre.Example/Couch/', 'https://centre.example/Couch', 'centre.example/Couch'],
    ['https://centre.example:6984', 'https://centre.example:6984', 'centre.example:6984'],
    ['http://127.0.0.1:5984/', 'http://127.0.0.1:5984', '127.0.0.1:5984'],
    ['http://localhost:5984', 'http://localhost:5984', 'localhost:5984'],
    ['http://[::1]:5984', 'http://[::1]:5984', '[::1]:5984'],
  ])('%s is read as %s', (text, url, name) => expect(readAddress(text, [])).toEqual({ url, name }));

  it.each([
    '',
    'le centre',
    'ftp://centre.example',
    'https://a:b@centre.example',
    'https://centre.example/?a=b',
  ])('%j is none', (text) =>
    expect(() => readAddress(text, [])).toThrow(expect.objectContaining({ kind: 'invalid' })),
  );

  it.each([
    'http://centre.example',
    'http://192.168.1.4:5984',
    'http://127.0.0.1.attaquant.example',
    'http://127.attaquant.fr',
  ])('a password does not travel in clear to %s', (text) => {
    const fault = expect.objectContaining({
      details: expect.objectContaining({ reason: 'address-not-safe' }),
    });
    expect(() => readAddress(text, [])).toThrow(fault);
  });

  it('unless whoever runs the machine said so', () => {
    const given = 'http://centre.local:5984/';
    expect(readAddress('http://centre.local:5984', [given]).url).toBe('http://centre.local:5984');
    expect(() => readAddress('http://autre.local:5984', [given])).toThrow('plain http');
  });
});
