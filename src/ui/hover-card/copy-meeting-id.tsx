import { useState } from 'preact/hooks';
import { ControlIcon } from '../icons.tsx';
import type { Translate } from '../translate.ts';
import { groupedMeetingId } from '../verdict-words.ts';

interface CopyMeetingIdProps {
  /** Digits. */
  readonly meetingId: string;
  readonly t: Translate;
  /** Whether it could be copied. */
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** Copies the meeting ID, for those who would rather start Zoom themselves than trust a link, as DeiC's FAQ advises. */
export function CopyMeetingId({ meetingId, t, onCopy }: CopyMeetingIdProps) {
  const [isCopied, setIsCopied] = useState<boolean | null>(null);
  return (
    <>
      <button
        type="button"
        class="copy"
        title={t('ui_copy_meeting_id')}
        onClick={async () => {
          setIsCopied(await onCopy(meetingId));
        }}
      >
        <ControlIcon name="copy" />
        <span>
          <span class="lg-hidden">{t('ui_copy_meeting_id')}: </span>
          {groupedMeetingId(meetingId)}
        </span>
      </button>
      <p role="status" class="outcome">
        {isCopied !== null && t(isCopied ? 'ui_copied' : 'ui_copy_failed')}
      </p>
    </>
  );
}
