import { useState } from 'react';
import { StatusTabs } from '../choice/status-tabs.tsx';
import { Silent } from '../content/silent.tsx';
import { cx } from '../lib/cx.ts';
import { ControlsSection } from './controls-section.tsx';
import { FeedbackSection } from './feedback-section.tsx';
import { FieldsSection } from './fields-section.tsx';
import { FrameSection } from './frame-section.tsx';
import styles from './gallery.module.css';

/** The gallery's pages. `frame` takes the whole window: it has a way back to none. */
export type GalleryPage = 'controls' | 'fields' | 'feedback' | 'frame';

const pages = [
  { id: 'controls', label: 'Commandes' },
  { id: 'fields', label: 'Champs' },
  { id: 'feedback', label: 'Retours' },
  { id: 'frame', label: 'Cadre et liste' },
] as const;

interface GalleryProps {
  readonly page?: GalleryPage | undefined;
  /** Lines in the list of the `frame` page. */
  readonly count?: number | undefined;
  readonly aside?: boolean | undefined;
}

/** Every part of `renderer/ui` in every state; development only. Needs the providers that the README names. */
export function Gallery({ page: first = 'controls', count = 100_000, aside = false }: GalleryProps) {
  const [page, setPage] = useState<GalleryPage>(first);
  if (page === 'frame') return <FrameSection count={count} aside={aside} />;
  return (
    <div className={cx(styles.page)}>
      <Silent as="h1">Galerie</Silent>
      <div className={cx(styles.bar)}>
        <StatusTabs label="Pages" tabs={pages} value={page} onChange={setPage} controls="gallery-page" />
      </div>
      <div className={cx(styles.sections)} id="gallery-page">
        {page === 'controls' && <ControlsSection />}
        {page === 'fields' && <FieldsSection />}
        {page === 'feedback' && <FeedbackSection />}
      </div>
    </div>
  );
}
