import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/data/react.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { Callout } from '#renderer/ui/feedback/callout.tsx';
import { TextArea } from '#renderer/ui/fields/text-area.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import { rowsOf } from '#shared/domain/intake/find-labelled.ts';
import { readLimit, recognise } from '#shared/domain/intake/recognise.ts';
import { textOfHtml } from '#shared/domain/intake/text-of-html.ts';
import { townPoint } from '#shared/reference/towns/town-point.ts';
import { towns } from '#shared/reference/towns/towns.ts';
import { applyProposals } from './apply-proposals.ts';
import styles from './new-offer.module.css';
import type { OfferDraft } from './offer-draft.ts';

interface SourcePaneProps {
  readonly draft: OfferDraft;
  readonly change: (next: (before: OfferDraft) => OfferDraft) => void;
}

/** Characters of a paste that are taken over; what is longer is a file, and goes another way. */
const longest = 1_000_000;
const allTowns = Object.values(towns).flat();

/** Reads the text into what is still empty of the draft; the middle of the town comes with the town. */
function readInto(draft: OfferDraft, source: string, schoolYear: number): OfferDraft {
  const { proposals } = recognise(source, { schoolYear, towns: allTowns });
  const next = applyProposals({ ...draft, source }, proposals);
  const point = next.point ?? townPoint(next.postcode, next.town);
  return { ...next, ...(point && { point }) };
}

/** The mail, the note or the cells that an offer came as: pasted once, read at once, and kept beside for reading. */
export function SourcePane({ draft, change }: SourcePaneProps) {
  const { t } = useTranslation('intake');
  const { scope } = useWorkspace();
  const schoolYear = Number(scope.slice(0, 4));
  const isCut = draft.source.length > readLimit;
  const rows = useMemo(() => rowsOf(draft.source.slice(0, readLimit)), [draft.source]);
  const read = Object.values(draft.proposed);
  const doubtful = read.filter((certainty) => certainty === 'likely').length;
  return (
    <div
      className={cx(styles.source)}
      // Read without another step; what is no text (a picture) is left to the field
      onPaste={(event) => {
        const plain = event.clipboardData.getData('text/plain');
        const pasted = plain.trim() === '' ? event.clipboardData.getData('text/html') : plain;
        if (pasted.trim() === '') return;
        event.preventDefault();
        const text = textOfHtml(pasted.slice(0, longest));
        change((before) => readInto(before, text, schoolYear));
      }}
    >
      <TextArea
        label={t('source.label')}
        help={t('source.help')}
        optional
        value={draft.source}
        onChange={(source) => change((before) => ({ ...before, source }))}
      />
      <Button
        onPress={() => change((before) => readInto(before, before.source, schoolYear))}
        refusedBecause={draft.source.trim() === '' ? t('source.empty') : undefined}
      >
        {t('source.read')}
      </Button>
      <p role="status" className={cx(styles.note)}>
        {read.length > 0 &&
          [
            t('source.found', { count: read.length }),
            doubtful > 0 && t('source.doubtful', { count: doubtful }),
          ]
            .filter(Boolean)
            .join(' ')}
      </p>
      {rows > 1 && <Callout kind="info">{t('source.rows', { count: rows })}</Callout>}
      {isCut && <Callout kind="warning">{t('source.cut')}</Callout>}
    </div>
  );
}
