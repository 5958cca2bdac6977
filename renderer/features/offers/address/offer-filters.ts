import type { TFunction } from 'i18next';
import type { Workspace } from '#renderer/data/api/workspace.ts';
import type { Format } from '#renderer/text/format.ts';
import type { Filter } from '#renderer/ui/choice/filter.ts';
import { sectorName } from '#shared/reference/sectors/sectors.ts';
import { type OfferSearch, readOfferSearch } from './offer-search.ts';

const nearby = [2, 5, 10, 15, 20, 30] as const;

/** The values that an offer can be filtered by, from what stands in the workspace. */
export function offerFilters(
  workspace: Workspace,
  search: OfferSearch,
  t: TFunction<'offers'>,
  format: Format,
): readonly Filter[] {
  const { offers, schools } = workspace;
  const same = (value: string) => ({ id: value, label: value });
  const seasonWeeks = Object.keys(workspace.campaign()?.weeks ?? {}).sort();
  return [
    {
      id: 'sectors',
      label: t('filters.sector'),
      options: offers.sectors().map((code) => ({ id: code, label: sectorName(code) ?? code })),
      chosen: search.sectors ?? [],
    },
    {
      id: 'weeks',
      label: t('filters.week'),
      options: seasonWeeks.map((week) => ({ id: week, label: format.week(week) })),
      chosen: search.weeks ?? [],
    },
    { id: 'towns', label: t('filters.town'), options: offers.towns().map(same), chosen: search.towns ?? [] },
    {
      id: 'school',
      label: t('filters.school'),
      options: schools.all().map(({ id, name, town }) => ({ id, label: `${name}, ${town}` })),
      chosen: search.school === undefined ? [] : [search.school],
    },
    ...(search.school === undefined
      ? []
      : [
          {
            id: 'km',
            label: t('filters.distance'),
            options: nearby.map((km) => ({
              id: String(km),
              label: t('filters.within', { distance: format.distance(km) }),
            })),
            chosen: search.km === undefined ? [] : [String(search.km)],
          },
        ]),
    {
      id: 'seats',
      label: t('filters.seats'),
      options: [{ id: 'free', label: t('filters.free') }],
      chosen: search.free ? ['free'] : [],
    },
    {
      id: 'kind',
      label: t('filters.kind'),
      options: [
        { id: 'public', label: t('kind.public') },
        { id: 'private', label: t('kind.private') },
      ],
      chosen: search.isPublic === undefined ? [] : [search.isPublic ? 'public' : 'private'],
    },
    {
      id: 'ministries',
      label: t('filters.ministry'),
      options: offers.ministries().map(same),
      chosen: search.ministries ?? [],
    },
  ];
}

/** The address after a filter was set; of a choice of one, the latest stays. */
export function withFilter(search: OfferSearch, filterId: string, chosen: readonly string[]): OfferSearch {
  const latest = chosen.at(-1);
  switch (filterId) {
    case 'school': {
      const { school: _school, km: _km, ...rest } = search;
      return latest === undefined ? rest : readOfferSearch({ ...rest, school: latest, km: search.km ?? 15 });
    }
    case 'km': {
      const { km: _km, ...rest } = search;
      return latest === undefined ? rest : { ...rest, km: Number(latest) };
    }
    case 'seats': {
      const { free: _free, ...rest } = search;
      return latest === undefined ? rest : { ...rest, free: true };
    }
    case 'kind': {
      const { isPublic: _isPublic, ...rest } = search;
      return latest === undefined ? rest : { ...rest, isPublic: latest === 'public' };
    }
    default:
      return readOfferSearch({ ...search, [filterId]: chosen });
  }
}
