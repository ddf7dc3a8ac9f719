import { useLayoutEffect, useRef } from 'preact/hooks';
import { Warning, type WarningProps } from '../warning/warning.tsx';
import { InShadow } from './in-shadow.tsx';

interface PracticeWarningProps extends WarningProps {
  readonly css: string;
}

/** The warning as a mail page has it, as a modal dialog with the focus on "Don't go"; Escape stays. */
export function PracticeWarning({ css, ...warning }: PracticeWarningProps) {
  return (
    <InShadow class="practice-warning" css={[css]}>
      <Opened {...warning} />
    </InShadow>
  );
}

function Opened(warning: WarningProps) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const dialog = place.current?.querySelector('dialog');
    dialog?.showModal();
    dialog?.addEventListener('close', warning.onStay);
    dialog?.querySelector<HTMLElement>('.stay')?.focus();
    // Gives the focus back to the link.
    return () => {
      dialog?.removeEventListener('close', warning.onStay);
      dialog?.close();
    };
  }, []);
  return (
    <div ref={place}>
      <Warning {...warning} />
    </div>
  );
}
