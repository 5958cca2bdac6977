import { describe, expect, it } from 'vitest';
import { readSearch, writeSearch } from '#renderer/app/router/search-string.ts';
import { createSearchWords } from '#renderer/app/router/search-words.ts';

describe('words searched for', () => {
  it('come back from the address without ever being in it', () => {
    const words = createSearchWords();
    for (const q of ['Zoé Lefèvre', '06 12 34 56 78', 'a,b', '~1', '~']) {
      const address = writeSearch(words.hide({ q, statuses: ['submitted', 'held'] }));
      expect(decodeURIComponent(address)).toMatch(/^\?q=~\d+&statuses=submitted,held$/);
      expect(words.show(readSearch(address))).toEqual({ q, statuses: ['submitted', 'held'] });
    }
  });

  it('are not there in a page that was loaded anew, and may be typed by hand', () => {
    const address = writeSearch(createSearchWords().hide({ q: 'Zoé', overdue: true }));
    expect(createSearchWords().show(readSearch(address))).toEqual({ overdue: '1' });
    expect(createSearchWords().show(readSearch('?q=coiffure'))).toEqual({ q: 'coiffure' });
  });

  it('are kept for as many addresses as somebody goes back through, and no more', () => {
    const words = createSearchWords();
    const first = writeSearch(words.hide({ q: 'first' }));
    for (let at = 0; at < 600; at += 1) words.hide({ q: `word ${at}` });
    expect(words.show(readSearch(first))).toEqual({});
    expect(words.show(readSearch(writeSearch(words.hide({ q: 'first' }))))).toEqual({ q: 'first' });
  });
});
