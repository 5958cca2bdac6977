import { FiguresScreen } from '#renderer/features/figures/figures-screen.tsx';

/** « Chiffres », where partners begin. */
export function FiguresRoute() {
  return <FiguresScreen />;
}
