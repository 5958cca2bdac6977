/** The mark of Relais: one hand gives, the other takes. In the colour of the text around it. */
export function BrandMark({ size = 20 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <path
        d="M3 15.5h7.2a3.6 3.6 0 0 0 3.1-1.8l1-1.7"
        stroke="currentColor"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
      <path
        d="M21 8.5h-7.2a3.6 3.6 0 0 0-3.1 1.8l-1 1.7"
        stroke="currentColor"
        strokeWidth="2.6"
        strokeLinecap="round"
        opacity="0.55"
      />
      <circle cx="4.2" cy="7.2" r="2.2" fill="currentColor" opacity="0.55" />
      <circle cx="19.8" cy="16.8" r="2.2" fill="currentColor" />
    </svg>
  );
}
