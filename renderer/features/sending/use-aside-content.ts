import { useEffect, useState } from 'react';
import type { AsideContent } from '#renderer/data/api/aside.ts';
import { useWorkspace } from '#renderer/data/react.ts';
import { useReport } from '#renderer/ui/feedback/report-context.ts';

/** The whole of what was set aside, once it is asked for; undefined until then. */
export function useAsideContent(id: string, isAsked: boolean): AsideContent | undefined {
  const { aside } = useWorkspace();
  const report = useReport();
  const [content, setContent] = useState<AsideContent>();
  useEffect(() => {
    if (!isAsked) return;
    let isHere = true;
    aside.content(id).then((found) => {
      if (isHere) setContent(found);
    }, report);
    return () => {
      isHere = false;
    };
  }, [aside, id, isAsked, report]);
  return content;
}
