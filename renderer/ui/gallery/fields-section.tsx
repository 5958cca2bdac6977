import { useCallback, useState } from 'react';
import { foldText } from '#shared/lib/fold-text.ts';
import { FilterChips } from '../choice/filter-chips.tsx';
import { Checkbox } from '../fields/checkbox.tsx';
import { ComboBox, type ComboOption } from '../fields/combo-box.tsx';
import { CopyField } from '../fields/copy-field.tsx';
import { NumberField } from '../fields/number-field.tsx';
import { RadioGroup } from '../fields/radio-group.tsx';
import { SearchField } from '../fields/search-field.tsx';
import { Select } from '../fields/select.tsx';
import { TextArea } from '../fields/text-area.tsx';
import { TextField } from '../fields/text-field.tsx';
import { cx } from '../lib/cx.ts';
import styles from './gallery.module.css';
import { sampleRows } from './sample-rows.ts';

const channels = [
  { id: 'mail', label: 'Par courriel' },
  { id: 'telephone', label: 'Par téléphone', note: 'Notez à qui vous avez parlé' },
  { id: 'in-person', label: 'De vive voix' },
] as const;

const weekOptions = Array.from({ length: 14 }, (_, at) => ({
  id: `w${at}`,
  label: `sem. ${at + 2}`,
  count: 310 - at * 17,
}));

/** Fields, empty, filled, wrong and out of use. */
export function FieldsSection() {
  const [name, setName] = useState('');
  const [note, setNote] = useState('Je voudrais voir comment on répare un bateau.');
  const [seats, setSeats] = useState<number | null>(1234.5);
  const [channel, setChannel] = useState<'mail' | 'telephone' | 'in-person' | null>('mail');
  const [search, setSearch] = useState('élève');
  const [agreed, setAgreed] = useState(true);
  const [pupil, setPupil] = useState<ComboOption | null>(null);
  const [chosen, setChosen] = useState<Readonly<Record<string, readonly string[]>>>({
    week: ['w3', 'w4'],
    kind: [],
  });
  const onSearch = useCallback((typed: string) => {
    const wanted = foldText(typed);
    return sampleRows(8400)
      .filter((row) => foldText(row.pupil).includes(wanted))
      .slice(0, 50)
      .map((row) => ({
        id: row.id,
        label: row.pupil,
        note: `${row.school}, ${row.className}`,
        aside: row.town,
      }));
  }, []);
  return (
    <>
      <section className={cx(styles.section)}>
        <h2>Champs</h2>
        <div className={cx(styles.grid)}>
          <TextField
            label="Nom de l’organisme"
            value={name}
            onChange={setName}
            placeholder="Menuiserie Lys"
          />
          <TextField
            label="Courriel"
            type="email"
            value="lys@"
            onChange={() => {}}
            error="Indiquez une adresse complète, par exemple lys@exemple.fr."
          />
          <TextField label="Téléphone" optional help="Dix chiffres" value="" onChange={() => {}} />
          <TextField label="Numéro UAI" value="0590001A" onChange={() => {}} isDisabled />
          <NumberField
            label="Places"
            value={seats}
            onChange={setSeats}
            min={0}
            max={5000}
            help="↑ et ↓ changent d’une place"
          />
          <Select label="Transmise" choices={channels} value={channel} onChange={setChannel} />
          <ComboBox
            label="Élève"
            value={pupil}
            onChange={setPupil}
            onSearch={onSearch}
            placeholder="Nom, prénom"
            optional
          />
          <SearchField label="Rechercher un élève" value={search} onChange={setSearch} />
          <TextArea label="Motivation" value={note} onChange={setNote} />
          <RadioGroup label="Comment ?" choices={channels} value={channel} onChange={setChannel} />
          <div>
            <Checkbox isOn={agreed} onChange={setAgreed} note="Elle pourra être annulée">
              Retirer les autres candidatures
            </Checkbox>
            <Checkbox isOn={false} isMixed onChange={() => {}}>
              Toutes les semaines
            </Checkbox>
            <Checkbox isOn={false} isDisabled onChange={() => {}}>
              Réservée aux coordinateurs
            </Checkbox>
          </div>
        </div>
        <CopyField
          label="Texte à transmettre"
          value={
            'Bonjour,\n\nUn élève de troisième souhaite découvrir votre atelier la semaine du 1er au 5 février.'
          }
        />
      </section>
      <section className={cx(styles.section)}>
        <h2>Filtres</h2>
        <FilterChips
          label="Filtres"
          filters={[
            { id: 'week', label: 'Semaine', options: weekOptions, chosen: chosen['week'] ?? [] },
            {
              id: 'kind',
              label: 'Public ou privé',
              options: [
                { id: 'public', label: 'Public', count: 812 },
                { id: 'private', label: 'Privé', count: 1688 },
              ],
              chosen: chosen['kind'] ?? [],
            },
          ]}
          onChange={(id, values) => setChosen((now) => ({ ...now, [id]: values }))}
          onClear={() => setChosen({})}
        />
      </section>
    </>
  );
}
