import { useEffect, useRef } from 'preact/hooks';
import type { Asked, Judged } from '../../messages/protocol.ts';
import type { AnswerText } from '../answer-text.ts';
import { HostName } from '../host-name.tsx';
import { JudgedLinks, type LinkLabels } from '../judged-links.tsx';
import type { Translate } from '../translate.ts';
import { FittingAnswers } from './fitting-answers.tsx';

export interface AskedAboutProps {
  readonly asked: Pick<Asked, 'about' | 'cut' | 'links'> & { readonly fitting: readonly AnswerText[] };
  readonly t: Translate;
}

const LABELS: LinkLabels = { text: 'ui_shown_as', host: 'ui_leads_to', more: 'ui_more_about_link' };

/** What a person asked about through the context menu. It takes the focus: they came for this. */
export function AskedAbout({ asked, t }: AskedAboutProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Each question anew, not each drawing.
  useEffect(() => heading.current?.focus(), [asked]);
  const { about, links } = asked;
  return (
    <section aria-labelledby="asked">
      <h2 id="asked" tabIndex={-1} ref={heading}>
        {t(about === 'link' ? 'ui_asked_link' : 'ui_asked_selection')}
      </h2>
      {asked.cut && <p class="lg-small">{t('ui_check_cut')}</p>}
      {about === 'link' ? <OneLink links={links} t={t} /> : <LinksOfText links={links} t={t} />}
      <FittingAnswers answers={asked.fitting} t={t} />
    </section>
  );
}

interface LinksProps {
  readonly links: readonly Judged[];
  readonly t: Translate;
}

function OneLink({ links, t }: LinksProps) {
  const [link] = links;
  if (link?.verdict.category === 'unrelated') return <NotZoom link={link} t={t} />;
  // Most browsers do not tell the text of the link: that is another thing than a link without text.
  const text = link?.text === '' ? null : LABELS.text;
  return <JudgedLinks links={links} t={t} labels={{ ...LABELS, text }} />;
}

/** Whoever asks about a link may have read in it that it is Zoom's, so more is said than that nothing was found. */
function NotZoom({ link: { verdict }, t }: { readonly link: Judged; readonly t: Translate }) {
  return (
    <div class="popup-says">
      <h3>{t('ui_asked_not_zoom')}</h3>
      <dl class="lg-link-facts">
        <dt>{t('ui_leads_to')}</dt>
        <dd>
          <HostName verdict={verdict} t={t} />
        </dd>
      </dl>
      <p>{t('ui_asked_not_zoom_meaning')}</p>
    </div>
  );
}

function LinksOfText({ links, t }: LinksProps) {
  return (
    <>
      <p class={links.length === 0 ? '' : 'lg-small lg-muted'}>
        {links.length === 0 ? t('ui_check_nothing') : t('ui_links_found', [String(links.length)])}
      </p>
      <JudgedLinks links={links} t={t} labels={LABELS} />
      <p class="lg-small lg-muted">{t('ui_asked_selection_hint')}</p>
    </>
  );
}
