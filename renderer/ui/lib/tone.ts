/** A hue with a meaning. It never comes alone: a word and an icon say the same. */
export type Tone = 'neutral' | 'info' | 'progress' | 'attention' | 'sent' | 'held' | 'success' | 'danger';
