import { describePolicy } from '../../src/policy/describe.ts';
import { SETTINGS, type SettingKey } from '../../src/policy/settings.ts';
import { fillMessage } from '../../src/words/fill-message.ts';
import { TEXTS, type Texts } from '../../src/words/texts.ts';

/** The keys of a policy for whoever writes one, in the words that the browsers' own policy editors show. */
export function settingsTable(): readonly string[] {
  const english: Texts = TEXTS.en;
  const rows = describePolicy().map(({ name, text, fill }) => {
    const entry = english[text];
    if (entry === undefined) throw new Error(`assets/_locales/en/messages.json has no ${text}`);
    const { person } = SETTINGS[name as SettingKey];
    return `| \`${name}\` | ${fillMessage(entry, fill)} | ${person === null ? 'no' : 'yes'} |`;
  });
  return ['| key | says | may people set it |', '| --- | --- | --- |', ...rows];
}
