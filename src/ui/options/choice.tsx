import type { Setting } from '../../policy/effective.ts';
import type { Translate } from '../translate.ts';
import { Origin, type ValueOrigin } from './origin.tsx';

/** One of the values that a setting can have. */
export interface ChoiceOption<T> {
  readonly value: T;
  readonly label: string;
  /** What choosing it means. */
  readonly text?: string;
  /** The label's language, where it is another than the page's. */
  readonly lang?: string;
}

interface ChoiceProps<T> {
  readonly t: Translate;
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly options: readonly ChoiceOption<T>[];
  readonly inForce: Setting<T>;
  /** What the person chose at some time, whether it counts now or not; `null` for nothing. */
  readonly chosen: T | null;
  readonly onChoose: (value: T) => void;
}

/** A setting with one of a few values: to choose from, or as plain text where the IT department has fixed it. */
export function Choice<T>({ t, id, title, options, inForce, chosen, onChoose }: ChoiceProps<T>) {
  const { value, locked } = inForce;
  const current = options.find((option) => option.value === value);
  const without = options.find((option) => option.value === chosen && chosen !== null && chosen !== value);
  return (
    <fieldset class="options-choice">
      <legend>{title}</legend>
      {locked
        ? current && <Fixed option={current} />
        : options.map((option, index) => (
            <Radio
              key={index}
              id={`${id}-${index}`}
              name={id}
              option={option}
              checked={option === current}
              onChoose={() => onChoose(option.value)}
            />
          ))}
      <Origin of={originOf(inForce)} t={t} />
      {locked && without && <p class="lg-small lg-muted">{t('ui_choice_not_counting', [without.label])}</p>}
    </fieldset>
  );
}

function originOf({ from, locked }: Setting<unknown>): ValueOrigin {
  if (from === 'policy') return 'policy';
  if (from === 'person') return 'chosen';
  return locked ? 'locked-standard' : 'standard';
}

/** A value that cannot be changed: said, not greyed. */
function Fixed({ option: { label, text, lang } }: { readonly option: ChoiceOption<unknown> }) {
  return (
    <div>
      <p lang={lang}>{label}</p>
      {text && <p class="lg-small lg-muted">{text}</p>}
    </div>
  );
}

interface RadioProps {
  readonly id: string;
  readonly name: string;
  readonly option: ChoiceOption<unknown>;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

function Radio({ id, name, option: { label, text, lang }, checked, onChoose }: RadioProps) {
  return (
    <div class="options-radio">
      <input
        type="radio"
        id={id}
        name={name}
        checked={checked}
        aria-describedby={text && `${id}-text`}
        onChange={onChoose}
      />
      <div>
        <label for={id} lang={lang}>
          {label}
        </label>
        {text && (
          <p id={`${id}-text`} class="lg-small lg-muted">
            {text}
          </p>
        )}
      </div>
    </div>
  );
}
