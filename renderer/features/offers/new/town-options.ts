import type { ComboOption } from '#renderer/ui/fields/combo-box.tsx';
import { foldText } from '#shared/lib/fold-text.ts';
import type { Point } from '#shared/records/place.ts';
import { towns } from '#shared/reference/towns/towns.ts';

interface Place {
  readonly town: string;
  readonly postcode: string;
  readonly point?: Point;
}

const most = 30;

/** Every postcode of every town of the departments that are bundled, the large towns first. */
const places: readonly (Place & { readonly id: string; readonly words: string })[] = Object.values(towns)
  .flat()
  .toSorted((a, b) => b.population - a.population)
  .flatMap(({ name, postcodes, point }) =>
    postcodes.map((postcode) => ({
      id: `${postcode} ${name}`,
      town: name,
      postcode,
      words: ` ${plain(name)} ${postcode}`,
      ...(point && { point }),
    })),
  );

/** « St » for « Saint », no hyphens or apostrophes: as people type a town. */
function plain(text: string): string {
  return foldText(text)
    .replaceAll(/[-'’]/g, ' ')
    .replaceAll(/\bste\b/g, 'sainte')
    .replaceAll(/\bst\b/g, 'saint');
}

/** Towns by their name's words or their postcode. */
export function townOptions(typed: string): readonly ComboOption[] {
  const wanted = plain(typed).split(' ').filter(Boolean);
  const found: ComboOption[] = [];
  for (const { id, town, postcode, words } of places) {
    if (wanted.every((part) => words.includes(` ${part}`))) found.push({ id, label: town, aside: postcode });
    if (found.length === most) break;
  }
  return found;
}

/** What an option stands for, with the town's middle where it is known. */
export function townOf(id: string): Place | undefined {
  const found = places.find((place) => place.id === id);
  return found && { town: found.town, postcode: found.postcode, ...(found.point && { point: found.point }) };
}
