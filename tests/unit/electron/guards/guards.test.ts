import { describe, expect, it } from 'vitest';
import { openableLink } from '#electron/main/guards/links.ts';
import { decideNavigation } from '#electron/main/guards/navigation.ts';
import { isOwnPage } from '#electron/main/guards/own-pages.ts';
import { mayHave } from '#electron/main/guards/permissions.ts';
import { mayLoad } from '#electron/main/guards/requests.ts';
import { isTrusted } from '#electron/main/guards/sender.ts';

const foreign = [
  'https://relais',
  'app://relais.example/',
  'app://relais@attaquant.example/',
  'app://claire@relais/',
  'app://RELAIS.attaquant/',
  'app:relais',
  'file:///app://relais/',
  'data:text/html,app://relais/',
  'blob:app://attaquant/1',
  'about:blank',
  'null',
  '',
];

describe('own pages', () => {
  it.each(['app://relais/', 'app://relais', 'app://relais/#/candidatures?q=é', 'app://relais/assets/a.js'])(
    'has %s for its own',
    (address) => expect(isOwnPage(address)).toBe(true),
  );

  it.each(foreign)('does not have %s', (address) => expect(isOwnPage(address)).toBe(false));
});

describe('navigation', () => {
  it('stays among its own pages', () => {
    expect(decideNavigation('app://relais/#/offres')).toEqual({ kind: 'stay' });
  });

  it('shows no record as a page, where it would run in our origin', () => {
    expect(decideNavigation('app://relais/central/relais-2026-59/x/page.html')).toEqual({ kind: 'refuse' });
  });

  it('opens a link outside', () => {
    const link = 'https://www.education.gouv.fr/';
    expect(decideNavigation(link)).toEqual({ kind: 'open-outside', link });
  });

  it.each(['http://attaquant.example/', 'javascript:alert(1)', 'file:///etc/passwd', 'app://other/'])(
    'refuses %s',
    (address) => expect(decideNavigation(address)).toEqual({ kind: 'refuse' }),
  );
});

describe('links', () => {
  it.each(['https://exemple.fr/a?b=c', 'mailto:accueil@exemple.fr?subject=Stage'])('opens %s', (address) => {
    expect(openableLink(address)).toBe(address);
  });

  it.each([
    'http://exemple.fr/',
    'https://banque.fr@attaquant.example/',
    'file:///C:/Windows/System32/calc.exe',
    'smb://serveur/partage',
    'ms-msdt:/id',
    'vbscript:x',
    'javascript:alert(1)',
    ' ',
    'exemple.fr',
  ])('opens nothing for %s', (address) => expect(openableLink(address)).toBeNull());
});

describe('permissions', () => {
  it('gives the page what it needs', () => {
    expect(mayHave('clipboard-sanitized-write', 'app://relais/')).toBe(true);
    expect(mayHave('persistent-storage', 'app://relais/')).toBe(true);
  });

  it.each([
    'media',
    'geolocation',
    'notifications',
    'openExternal',
    'clipboard-read',
    'usb',
    'unheard-of',
    '__proto__',
  ])('refuses %s', (permission) => expect(mayHave(permission, 'app://relais/')).toBe(false));

  it.each(foreign)('gives nothing to %s', (address) => {
    expect(mayHave('clipboard-sanitized-write', address)).toBe(false);
  });
});

describe('requests', () => {
  it.each([
    'app://relais/central/relais-2026-59/_changes',
    'blob:app://relais/0-1',
    'data:image/png;base64,',
  ])('lets the window load %s', (address) => expect(mayLoad(address, null)).toBe(true));

  it.each([
    'https://attaquant.example/',
    'http://127.0.0.1:5984/_users',
    'ws://127.0.0.1:47869/',
    'file:///etc/passwd',
  ])('and not %s', (address) => expect(mayLoad(address, null)).toBe(false));

  it('lets development have its socket, and that alone', () => {
    expect(mayLoad('ws://127.0.0.1:47869/?token=1', 'http://127.0.0.1:47869')).toBe(true);
    expect(mayLoad('http://127.0.0.1:47869/', 'http://127.0.0.1:47869')).toBe(false);
    expect(mayLoad('ws://127.0.0.1:478690/', 'http://127.0.0.1:47869')).toBe(false);
  });
});

describe('whoever calls', () => {
  const page = { isOwnWindow: true, isMainFrame: true, origin: 'app://relais' };

  it('is trusted when it is the page', () => expect(isTrusted(page)).toBe(true));

  it.each([
    ['another window', { isOwnWindow: false }],
    ['a frame in the page', { isMainFrame: false }],
    ['a page that took its place', { origin: 'https://attaquant.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['a frame that has left', { origin: null }],
  ])('is not trusted when it is %s', (_case, change) =>
    expect(isTrusted({ ...page, ...change })).toBe(false),
  );
});
