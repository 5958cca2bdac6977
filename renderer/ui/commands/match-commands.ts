import { foldText } from '#shared/lib/fold-text.ts';
import type { Command } from './command.ts';

/** How well one folded word sits in a folded text: 3 at its very start, 2 at a word's start, 1 inside, 0 absent. */
function wordScore(text: string, word: string): number {
  if (text.startsWith(word)) return 3;
  const at = text.indexOf(word);
  if (at < 0) return 0;
  return text.split(' ').some((part) => part.startsWith(word)) ? 2 : 1;
}

/**
 * The commands that hold every typed word, best first. Allowed ones come before refused ones of the same score,
 * and the given order breaks ties; nothing typed gives all of them in their order.
 */
export function matchCommands(commands: readonly Command[], typed: string): readonly Command[] {
  const shown = commands.filter((command) => !command.hidden);
  const words = foldText(typed).split(' ').filter(Boolean);
  if (words.length === 0) return shown;
  return shown
    .map((command, order) => {
      const label = foldText(command.label);
      const other = foldText(`${command.words ?? ''} ${command.section}`);
      const scores = words.map((word) => wordScore(label, word) * 2 || (wordScore(other, word) > 0 ? 1 : 0));
      const allowed = command.refusedBecause === undefined;
      return {
        command,
        order,
        allowed,
        score: scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0),
      };
    })
    .filter((found) => found.score > 0)
    .sort((a, b) => b.score - a.score || Number(b.allowed) - Number(a.allowed) || a.order - b.order)
    .map((found) => found.command);
}
