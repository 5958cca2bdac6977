import { describe, expect, it, vi } from 'vitest';
import type { Command } from '#renderer/ui/commands/command.ts';
import { createCommandRegistry } from '#renderer/ui/commands/command-registry.ts';
import { groupBySection } from '#renderer/ui/commands/group-by-section.ts';
import { matchCommands } from '#renderer/ui/commands/match-commands.ts';

const command = (label: string, more: Partial<Command> = {}): Command => ({
  name: label,
  label,
  section: 'Cette candidature',
  run: () => {},
  ...more,
});
const table = [
  command('Prendre'),
  command('Transmettre à l’organisme', { words: 'envoyer courriel' }),
  command('Réorienter', { words: 'autre offre' }),
  command('Confirmer', { refusedBecause: 'L’organisme n’a pas répondu.' }),
  command('Établissements', { section: 'Aller à' }),
  command('Rechercher', { hidden: true }),
];
const found = (typed: string) => matchCommands(table, typed).map(({ label }) => label);

describe('the palette', () => {
  it('shows all in order before anything is typed, but the hidden ones', () => {
    expect(found('')).toEqual(table.slice(0, 5).map(({ label }) => label));
  });

  it('finds without accents, case or apostrophes, in any order of words', () => {
    expect(found('REORIENTER')).toEqual(['Réorienter']);
    expect(found('etabl')).toEqual(['Établissements']);
    expect(found("l'organisme trans")).toEqual(['Transmettre à l’organisme']);
  });

  it('finds by other words and by the section, after those found by their own', () => {
    expect(found('offre')).toEqual(['Réorienter']);
    expect(found('aller')).toEqual(['Établissements']);
    expect(found('candidature')).toHaveLength(4);
  });

  it('keeps what is refused in sight, after what is allowed of the same fit', () => {
    const refused = command('Confirmer le refus', { refusedBecause: 'Non.' });
    expect(matchCommands([refused, command('Confirmer')], 'conf').map(({ label }) => label)).toEqual([
      'Confirmer',
      'Confirmer le refus',
    ]);
  });

  it('finds nothing for nonsense, and groups by section in order', () => {
    expect(found('zzz')).toEqual([]);
    expect(groupBySection(matchCommands(table, '')).map(({ section }) => section)).toEqual([
      'Cette candidature',
      'Aller à',
    ]);
  });
});

describe('the command table', () => {
  const labels = (registry: ReturnType<typeof createCommandRegistry>) =>
    registry.all().map(({ label }) => label);

  it('lets the nearer part win a name and gives it back when that part leaves', () => {
    const registry = createCommandRegistry();
    const changed = vi.fn();
    registry.subscribe(changed);
    registry.add(Symbol('list'), [command('Enregistrer', { name: 'save' })]);
    const leave = registry.add(Symbol('form'), [command('Enregistrer la fiche', { name: 'save' })]);
    expect(labels(registry)).toEqual(['Enregistrer la fiche']);
    leave();
    expect(labels(registry)).toEqual(['Enregistrer']);
    expect(changed).toHaveBeenCalledTimes(3);
    expect(registry.all()).toBe(registry.all());
  });

  it('puts what is here before what is everywhere, whichever came first, and keeps ranks when commands change', () => {
    const registry = createCommandRegistry();
    const list = Symbol('list');
    registry.add(list, [command('Prendre')]);
    registry.add(Symbol('app'), [command('Réglages')], 'everywhere');
    registry.add(Symbol('panel'), [command('Valider')]);
    expect(labels(registry)).toEqual(['Valider', 'Prendre', 'Réglages']);
    registry.add(list, [command('Prendre la main')]);
    expect(labels(registry)).toEqual(['Valider', 'Prendre la main', 'Réglages']);
  });
});
