import { CategoryIcon } from '../icons.tsx';

interface AddFieldProps {
  /** Unique on the page. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** What is wrong with the value, in words; `null` while nothing is. */
  readonly problem?: string | null;
  readonly onInput: (value: string) => void;
}

/** A text field with its label, its hint, and what is wrong with what was typed. */
export function AddField({ id, label, hint, value, problem = null, onInput }: AddFieldProps) {
  return (
    <div>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={value}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-hint ${id}-problem`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} class="lg-small lg-muted">
        {hint}
      </p>
      <p id={`${id}-problem`} role="alert" class="lg-small">
        {problem !== null && (
          <span class="lg-error">
            <CategoryIcon category="spoofed" />
            {problem}
          </span>
        )}
      </p>
    </div>
  );
}
