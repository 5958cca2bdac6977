import { createContext, useContext } from 'react';

/** Tells the person of something that was thrown; the app words it. */
export type Report = (thrown: unknown) => void;

export const ReportContext = createContext<Report | null>(null);

/** Where a part hands what it could not do: `save().catch(report)`. Throws when no `ReportContext` stands above. */
export function useReport(): Report {
  const report = useContext(ReportContext);
  if (report === null) throw new Error('ReportContext has no provider');
  return report;
}
