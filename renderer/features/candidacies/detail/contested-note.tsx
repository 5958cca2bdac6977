import type { CandidacyView } from '#renderer/data/api/candidacies.ts';
import { useWorkspace } from '#renderer/data/react.ts';
import { useFormat } from '#renderer/text/use-format.ts';
import { Callout } from '#renderer/ui/feedback/callout.tsx';
import { memberName } from '../words/decision-words.ts';
import { useWords } from '../words/words.ts';
import { ContestedLine } from './contested-line.tsx';

/** Decisions that cannot both stand, and edits that met: both are shown, and a person keeps one. */
export function ContestedNote({ view }: { readonly view: CandidacyView }) {
  const { t } = useWords();
  const format = useFormat();
  const workspace = useWorkspace();
  const { contradictions } = view.state;
  if (contradictions.length === 0 && view.contested.length === 0) return null;
  return (
    <Callout kind="conflict" title={t('contested.title')}>
      {contradictions.length > 0 && <p>{t('contested.body')}</p>}
      <ul>
        {contradictions.flatMap(({ stands, other }) => [
          <ContestedLine key={stands} view={view} decisionId={stands} otherId={other} stands />,
          <ContestedLine key={other} view={view} decisionId={other} otherId={stands} stands={false} />,
        ])}
        {view.contested.map(({ field, by, at }) => (
          <li key={`${field}${at}`}>
            {t('contested.field', { field, who: memberName(workspace, by), when: format.dateTime(at) })}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
