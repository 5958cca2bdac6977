import type { ComboOption } from '#renderer/ui/fields/combo-box.tsx';
import { plainTown } from '#shared/domain/intake/plain-town.ts';
import { towns } from '#shared/reference/towns/towns.ts';

const most = 30;

/** Every postcode of every town of the departments that are bundled, the large towns first. */
const places = Object.values(towns)
  .flat()
  .toSorted((a, b) => b.population - a.population)
  .flatMap(({ name: town, postcodes }) =>
    postcodes.map((postcode) => ({
      id: `${postcode} ${town}`,
      town,
      postcode,
      words: ` ${plainTown(town)} ${postcode}`,
    })),
  );

/** Towns by their name's words or their postcode. */
export function townOptions(typed: string): readonly ComboOption[] {
  const wanted = plainTown(typed).split(' ').filter(Boolean);
  const found: ComboOption[] = [];
  for (const { id, town, postcode, words } of places) {
    if (wanted.every((part) => words.includes(` ${part}`))) found.push({ id, label: town, aside: postcode });
    if (found.length === most) break;
  }
  return found;
}

/** What an option stands for. */
export function townOf(id: string): { readonly town: string; readonly postcode: string } | undefined {
  const found = places.find((place) => place.id === id);
  return found && { town: found.town, postcode: found.postcode };
}
