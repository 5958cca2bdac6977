import { Check, Eye, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ContradictedCandidacy } from '#renderer/data/api/disputes.ts';
import { useLive, useWorkspace } from '#renderer/data/react.ts';
import { useCandidacyWords } from '#renderer/text/candidacy-words.ts';
import { decisionWords } from '#renderer/text/decision-words.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { Button } from '#renderer/ui/actions/button.tsx';
import { cx } from '#renderer/ui/lib/cx.ts';
import type { CandidacyDecision } from '#shared/records/candidacy/decisions.ts';
import type { DecisionId } from '#shared/records/ids.ts';
import { Item } from './item.tsx';
import { sectionLooks } from './sections.ts';
import styles from './sending.module.css';
import { type PanelAct, useSendingParts } from './sending-context.ts';
import { Sides } from './sides.tsx';
import { useSettle } from './use-settle.ts';

const panelActs: readonly PanelAct[] = [
  'redirect',
  'forward',
  'reopen',
  'withdraw',
  'host-decline',
  'cancel',
];

/** A candidacy on which two people decided at once: what came of it, and what may be decided now. */
export function CandidacyCrossing({ crossing }: { readonly crossing: ContradictedCandidacy }) {
  const { t } = useTranslation('sending');
  const words = useCandidacyWords().t;
  const format = useFormat();
  const workspace = useWorkspace();
  const { onOpenCandidacy } = useSendingParts();
  const { pending, settle } = useSettle();
  const { row, pairs } = crossing;
  const { candidacies, disputes } = workspace;
  const possible = useLive(
    (w) => panelActs.filter((kind) => w.candidacies.verdict(row.id, { kind }).allowed).join(),
    [row.id],
  );
  const names = {
    member: (user: string) => workspace.team().find(({ name }) => name === user)?.displayName ?? user,
    offer: (id: string) => workspace.offers.row(id as never)?.title,
  };
  const facts = pairs.flatMap(({ stands, other }) => [stands, other]);
  const side = (decision: CandidacyDecision, who: string) => ({
    what: decisionWords(decision, facts, names, words, format),
    who,
    at: decision.at,
  });
  const retract = (of: DecisionId) => {
    const plan = candidacies.plan({ kind: 'retract', of }, [row.id]);
    settle(() => candidacies.apply(plan), words('done.retract'));
  };
  const mine = [...new Set(facts)].filter(
    ({ id, by }) =>
      by === workspace.person.name && candidacies.verdict(row.id, { kind: 'retract', of: id }).allowed,
  );
  return (
    <Item
      {...sectionLooks.decisions}
      title={row.studentName || t('unknown')}
      note={[row.offerTitle, row.organisationName, format.weekNumber(row.week)].filter(Boolean).join(' · ')}
    >
      {pairs.map(({ stands, standsBy, other, otherBy }) => (
        <Sides key={stands.id + other.id} stands={side(stands, standsBy)} other={side(other, otherBy)} />
      ))}
      <p>{t('decisions.now', { status: words(`terms:status.${row.status}`) })}</p>
      <div
        role="group"
        aria-label={t('decisions.acts', { name: row.studentName || t('unknown') })}
        className={cx(styles.actions)}
      >
        <Button
          small
          icon={Check}
          pending={pending}
          onPress={() =>
            settle(() => disputes.acceptCandidacy(row, t('decisions.noteText')), t('decisions.accepted'))
          }
        >
          {t('decisions.accept')}
        </Button>
        {mine.map(({ id, kind }) => (
          <Button key={id} small icon={Undo2} pending={pending} onPress={() => retract(id)}>
            {mine.length > 1
              ? `${t('decisions.retract')} (${words(`decision.short.${kind}`)})`
              : t('decisions.retract')}
          </Button>
        ))}
        {possible
          .split(',')
          .filter((kind): kind is PanelAct => kind !== '')
          .map((kind) => (
            <Button key={kind} small onPress={() => onOpenCandidacy(row.id, kind)}>
              {words(`commands:candidacy.${kind}`)}
            </Button>
          ))}
        <Button small look="quiet" icon={Eye} onPress={() => onOpenCandidacy(row.id)}>
          {t('open')}
        </Button>
      </div>
    </Item>
  );
}
