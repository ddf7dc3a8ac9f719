import { describe, expect, it } from 'vitest';
import { mailOfLine } from '../../../src/cli/evaluate/mail-corpora.ts';
import { CLAIM_REASONS } from '../../../src/core/verdict/reasons.ts';
import type { Verdict } from '../../../src/core/verdict/verdict.ts';
import { verdictsIn } from '../../support/mail.ts';

interface Table {
  /** Mails of which a link must get the reason. */
  readonly raised: readonly string[];
  /** Their nearest neighbours, of which none may. */
  readonly notRaised: readonly string[];
}

const TABLES: Readonly<Record<(typeof CLAIM_REASONS)[number], Table>> = {
  'poses-as-zoom': {
    raised: [
      'Zoom <a@mail.example> | Your meeting: Your Zoom meeting has begun. [Enter](https://bakery.example/)',
      'Zoom Phone <a@mail.example> | Voicemail: New voicemail. [Listen](https://bakery.example/)',
      'Zоom <a@mail.example> | Reminder: Your Zооm meeting. [Join](https://bakery.example/)',
      'Z o o m <a@mail.example> | Reminder: Your Zoom meeting. [Join](https://bakery.example/)',
      'no-reply@zoom.us <a@mail.example> | Reminder: Your Zoom meeting. [Join](https://bakery.example/)',
      'Zoom-møder <a@mail.example> | Du udeblev: Du udeblev fra et Zoom-møde. [Se detaljer](https://bakery.example/)',
      'Zoom <zoom.invite@gmail.com> | Invitation: Your Zoom meeting. [Start](https://forms.gle/a)',
      'Zoom <a@mail.example> | Recording: Your recording is ready. [Play](https://u1.ct.sendgrid.net/ls/click?upn=a)',
      'Zoom <a@bakery.example> | Recording: Your Zoom recording. [Play](https://bakery.example/r) 55 Almaden Boulevard',
      'Ann Holm (via Zoom) <a@mail.example> | A board: Ann shared a board with you. [Open](https://bakery.example/)',
      'Zoom Events <a@mail.example> | Nordic days: It is here. [Get ticket](https://bakery.example/)',
      'Zoom <a@mail.example> | Case 12 closed: It was closed. [Reopen case](https://bakery.example/)',
      'Zoom-team <a@mail.example> | Vilkår: Bekræft din Zoom-konto. [Fortsæt](https://bakery.example/)',
      'Zoom <a@mail.example> | New terms: They hold from Friday. [Accept terms](https://bakery.example/)',
      'Zoom Sign-in <a@mail.example> | New device: Was this you? [No, secure my account](https://on.place.example/)',
      'Zoom Harbour <a@mail.example> | Notice: Your profile is suspended. [Object](https://west-field.example/)',
      'Zoom Harbour <a@mail.example> | Notice: Your profile is suspended. [Object](https://quiet-river.pages.dev/)',
      'Zoom Kundecenter <a@mail.example> | Betaling: Den mislykkedes. [Betal nu](https://bakery.example/)',
    ],
    notRaised: [
      'Zoom <no-reply@zoom.us> | Invoice: Your Zoom invoice. [View invoice](https://bakery.example/)',
      'Zoom Billing <billing@zuora.com> | Invoice: Your Zoom invoice. [View invoice](https://bakery.example/)',
      'Zoom X <info@zoom-x.de> | Einladung: Ihre Zoom-Besprechung. [Beitreten](https://bakery.example/)',
      'Zoom <zoom@au.dk> | Kursus: Zoom-kursus og møder. [Tilmeld dig](https://bakery.example/)',
      'Zoom <a@bakery.example> | Meeting: Your Zoom meeting. [Join](https://bakery.example/m)',
      'Zoom <a@mail.example> | Meeting: Your Zoom meeting. [Join](https://teams.microsoft.com/l/meetup-join/1)',
      'Zoom <a@mail.example> | Meeting: Your Zoom meeting. [Unsubscribe](https://bakery.example/)',
      'Zoom <a@mail.example> | Meeting: Your Zoom meeting. [Terms of use](https://bakery.example/)',
      'Zoom-team <a@mail.example> | Vilkår: Bekræft din Zoom-konto. [Fortsæt](https://bakery.example/) [Hjælp](https://mail.example/zoom)',
      'Zoom Cup <a@mail.example> | Turnering: Det starter nu. [Hent billet](https://bakery.example/)',
      'Zoom via Slack <notification@slack.com> | Zoom: Zoom meeting started. [Join](https://bakery.example/)',
      'Zoom Bowling <a@mail.example> | Din bane: Tak for din booking. [Se din bane](https://bakery.example/)',
      'Zoom Harbour <a@zoom-harbour.example> | Notice: Your berth is suspended. [Object](https://west-field.example/)',
      'Zoom Harbour <a@mail.example> | Notice: Your berth is suspended. [Object](https://harbour-berths.example/)',
      'Zoom Harbour <a@mail.example> | Notice: Your berth is suspended. [Object](https://on.place.example/)',
      'Zoom Harbour <a@mail.example> | Summer party: The boats are out. [Open](https://west-field.example/)',
      'ZoomInfo <a@mail.example> | Your profile: ZoomInfo profile. [Review your profile](https://bakery.example/)',
      'Ann <a@mail.example> | Photos: Here they are. [View](https://bakery.example/)',
      'From me: Your Zoom meeting. [Photos](https://bakery.example/)',
      'Zoom <redaktion@zoom-blad.example> | Nye møder i byen: [Se](https://zoom-blad.example/) [Læs](https://a.example/) [Vis](https://b.example/)',
    ],
  },
  'dressed-as-zoom': {
    raised: [
      'Office <a@mail.example> | Zoom briefing: Zoom invitation. [Review invitation](https://bakery.example/) 55 Almaden Boulevard',
      'Office <a@mail.example> | Meeting: Your Zoom meeting. [Start meeting](https://bakery.example/) The Zoom Team',
      'Office <a@mail.example> | Møde: Dit Zoom-møde er flyttet. [Åbn mødet](https://bakery.example/) Venlig hilsen Zoom',
      'Office <a@mail.example> | Meeting: Your Zoom meeting. [Start](https://bakery.example/) [](https://www.linkedin.com/company/zoom/) [](https://blog.zoom.us/)',
      'Office <a@mail.example> | Recording: ![](https://st1.zoom.us/logo.png) Zoom recording. [View recording](https://bakery.example/)',
      '[Join](https://bakery.example/) your Zoom meeting. © 2026 Zoom Communications, Inc.',
      'Office <a@mail.example> | Zoom recording: Your recording is ready. [View](https://bit.ly/4abc) The Zoom Team',
      'Office <a@mail.example> | Reminder: 1 pending request: ![Zoom](cid:1) Your meeting has begun. [Join](https://bakery.example/)',
    ],
    notRaised: [
      'Office <a@bakery.example> | Zoom briefing: Zoom invitation. [Review invitation](https://bakery.example/) The Zoom Team',
      'Office <a@mail.example> | Aftale: Vi har indgået aftale med Zoom Communications, Inc. om møder, og i den forbindelse har vi fået mange spørgsmål om data, drift og sikkerhed, som vi svarer på nedenfor i denne mail til jer alle sammen. [Læs mere](https://bakery.example/)',
      'Bo <bo@mail.example> | Fwd: Recording: Se her. [Hjemmesiden](https://bakery.example/) Forwarded message [View recording](https://us02web.zoom.us/rec/share/a) The Zoom Team',
      'Office <a@mail.example> | Secret joints: [See it here](https://bakery.example/) ![Zoom](cid:1) Join Zoom Events [](https://zoom.us/)',
      'Office <a@mail.example> | Zoom: Join the Zoom team of our shop. [See shoes](https://bakery.example/)',
      'Office <a@mail.example> | Recording: [Læs](https://a.example/) [Se](https://b.example/) [Se mere](https://c.example/) 55 Almaden Boulevard',
      'Re: Recording, see [here](https://bakery.example/). On Monday Zoom <no-reply@zoom.us> wrote: Your recording is ready. The Zoom Team',
      'Office <a@mail.example> | Recording: ![Zoom lens](cid:1) The recording. [View recording](https://bakery.example/)',
      'Office <a@mail.example> | Garden tools: ![Zoom](cid:1) Your meeting has begun. [Join](https://bakery.example/)',
    ],
  },
  'asks-as-department': {
    raised: [
      'HR <hr@mail.example> | Meeting: You must attend a Zoom meeting. [Join the meeting](https://bakery.example/)',
      'HR-afdelingen <hr@mail.example> | Samtale på Zoom: Du indkaldes til samtale på Zoom. [Deltag i mødet](https://bakery.example/)',
      'IT-avdelingen <it@mail.example> | Oppdater Zoom: Alle må oppdatere Zoom. [Hent oppdatering](https://bakery.example/)',
      'IT Service <it@mail.example> | Account: Your Zoom account. [Verify your Zoom account](https://bakery.example/)',
      'Lønservice <l@mail.example> | Zoom: Vi gennemgår din løn på Zoom. [Se brevet](https://bakery.example/)',
      'Board Secretary <b@mail.example> | Call: The board call is held via Zoom. [Web access](https://bakery.example/)',
      'Digital Learning <d@mail.example> | Add-in: Install the new Zoom add-in. [Get the add-in](https://quiet-river.pages.dev/)',
      'Recruitment <r@mail.example> | Samtale: Samtalen er på Zoom. Hent programmet: [Installer](https://bakery.example/a.dmg)',
      'Dean of Studies <d@mail.example> | Hearing: You must attend a hearing by Zoom. [View hearing notice](https://bakery.example/)',
      'Meeting Organizer <o@mail.example> | Zoom meeting cancelled: Your Zoom meeting was cancelled. [View details](https://bakery.example/)',
      'HR <hr@mail.example> | Samtale: Samtalen holdes på Zoom. [Bekræft samtale](https://bakery.example/)',
      'Office <o@mail.example> | Zoom link: The Zoom link has changed. [New link](https://west-field.example/)',
      'Sekretariat <s@mail.example> | Zoom-Termin: Sie sind zu einem Zoom-Termin eingeladen. [Termin bestätigen](https://west-field.example/)',
      'Phone System <p@mail.example> | Zoom Phone: A Zoom Phone message. [Hear it](https://on.place.example/)',
      'Booking <b@mail.example> | Zoom-møde: Dit Zoom-møde. [Bekræft deltagelse](https://quiet-river.pages.dev/) [Zoom](https://us02web.zoom.us/j/84119022736)',
      'Office <o@mail.example> | Zoom briefing: [Zoom](https://us02web.zoom.us/j/84119022736) You must sign in first. [Sign in](https://west-field.example/)',
      'Helpdesk <h@mail.example> | Zoom: Zoom single sign-on changes. [Re-authenticate](https://velvet-interiors.example/sso-update/)',
    ],
    notRaised: [
      'HR <hr@bakery.example> | Meeting: You must attend a Zoom meeting. [Join the meeting](https://bakery.example/)',
      'HR <hr@mail.example> | Meeting: You must attend a Zoom meeting. [Agenda](https://bakery.example/)',
      'HR <hr@mail.example> | Samtale: Samtalen holdes på Zoom. [Bekræft samtale](https://tid.kandidat.example/)',
      'HR Partner <hr@mail.example> | Samtale: Samtalen er på Zoom. Udfyld skemaet inden. [Udfyld skema](https://forms.bakery.example/s/1)',
      'Events <e@mail.example> | Zoom webinar: Your personal link to the Zoom webinar is on your page. [View registration](https://bakery.example/)',
      'Kommunikation <k@mail.example> | Stormøde på Zoom: Stormødet er på Zoom. [Læs referat](https://net.intra.example/)',
      'HR <hr@mail.example> | Zoom fair: The benefits fair is on Zoom. [Open benefits guide](https://www.benefits-guide.example/)',
      'Materials Office <o@mail.example> | Zoom course: [Zoom](https://us02web.zoom.us/j/84119022736) [Hent materiale](https://on.place.example/)',
      'Workshop Team <w@mail.example> | Zoom workshop: It is on Zoom. [Register](https://west-field.example/)',
      'Bestyrelsen <b@mail.example> | Zoom-møde: Programmet ligger [her](https://west-field.example/)',
      'Graduate School <g@mail.example> | Online on Zoom: All run on Zoom. [Apply](https://phdcourses.example/course/1)',
      'IT Support <it@mail.example> | Zoom audio: Your ticket about Zoom audio has been updated. [View ticket](https://bakery.example/)',
      'Servicedesk <s@mail.example> | Driftsinfo: Zoom er nede. [Se driftsstatus](https://bakery.example/)',
      'Conference Secretariat <c@mail.example> | Slides: Your Zoom session takes place on Monday. [View programme](https://bakery.example/)',
      'HR <noreply@emply.com> | Samtale: Samtalen holdes på Zoom. [Deltag i mødet](https://bakery.example/)',
      'IT-service <it@au.dk> | Zoom: Alle skal opdatere Zoom. [Hent opdatering](https://bakery.example/)',
      'Christian <ch@mail.example> | Meeting: We have a Zoom meeting. [Join the meeting](https://bakery.example/)',
      'IT-service <it@mail.example> | Opdatér Zoom: Alle skal opdatere Zoom. [Hent Zoom](https://apps.apple.com/app/1)',
    ],
  },
  'zoom-matter-elsewhere': {
    raised: [
      'Ann Holm <a@mail.example> | Dine whiteboards: Dine Zoom-whiteboards slettes fredag. [Behold mine whiteboards](https://on.place.example/)',
      'Ann Holm <a@mail.example> | Your notes: Your Zoom notes are deleted on Friday. [Keep my notes](https://on.place.example/)',
      'Ann <a@mail.example> | Zoom: The Zoom meeting is moved. [Join the meeting](https://bakery.example/)',
      'Ann <a@mail.example> | Sv: Vi ses på Zoom: [Gå til mødet](https://bakery.example/) [x](https://us02web.zoom.us/j/84119022736)',
      'Ann <a@mail.example> | Zoom kl. 10: Vi ses på Zoom kl. 10: [https://on.place.example/b](https://on.place.example/b)',
      'Office <o@mail.example> | Zoom: Two Zoom dates overlap. [Resolve conflict](https://west-field.example/)',
      'Ann <a@mail.example> | Zoom: Referat fra Zoom. [Zoom-referat](https://on.place.example/b)',
      'Ann <a@mail.example> | Zoom: A file in Zoom Chat. [Download file](https://on.place.example/b)',
      'Ann <ann@gmail.com> | Zoom: Vårt Zoom-möte. [Gå med i mötet](https://bakery.example/)',
      'Ann <ann@gmail.com> | Zoom: Zoom-kokous. [Liity kokoukseen](https://bakery.example/)',
      'Ann <ann@gmail.com> | Zoom: Zoom-Besprechung. [Jetzt beitreten](https://bakery.example/)',
      'Join the Zoom meeting: [http://203.0.113.88/m](http://203.0.113.88/m)',
      'Ann <a@mail.example> | Snak: Jeg sidder i Zoom nu. [Hop på her](https://quiet-river.pages.dev/)',
      'Ann <a@mail.example> | Zoom in 10 minutes: I need you on Zoom in 10 minutes. [Secure room](https://bakery.example/)',
      'Ann <a@mail.example> | Meeting: The tender meeting will be held through Zoom. [Join the clarification meeting](https://bakery.example/)',
      'Ann <a@mail.example> | Zoom Pro: Alle får Zoom Pro. Vi hjælper dig i gang med licensen. [Aktivér](https://quiet-river.pages.dev/)',
      'Ann <a@mail.example> | Licens: Din Zoom-licens udløber. [Genaktivér konto](https://form.jotform.com/1)',
    ],
    notRaised: [
      'Ann Holm <a@mail.example> | Pladser: Vi mødes på Zoom. [Behold din plads](https://on.place.example/)',
      'Ann Holm <a@mail.example> | News: We met on Zoom about notes. [Keep reading](https://on.place.example/)',
      'Ann <a@bakery.example> | Zoom: The Zoom meeting is moved. [Join the meeting](https://bakery.example/)',
      'Ann <a@mail.example> | Zoom: The Zoom meeting is moved. [Join the competition](https://bakery.example/)',
      'Ann <a@mail.example> | Zoom: Register for the Zoom webinar: [https://on.place.example/b](https://on.place.example/b)',
      'Ann <a@mail.example> | Zoom: Program for foredraget på Zoom: [https://on.place.example/b](https://on.place.example/b)',
      'Ann <a@mail.example> | Zoom kl. 10: Vi ses på Zoom. Kortet: [https://on.place.example/b](https://on.place.example/b)',
      'Reception <r@mail.example> | Zoom dinner: The talks are on Zoom. [Se menuen](https://restaurant-havnen.example/)',
      'Office <o@mail.example> | Zoom: Two Zoom dates overlap. [Project page](https://west-field.example/)',
      'Kaltura <noreply@kaltura.com> | Zoom recording: The Zoom recording is ready. [View recording](https://video.place.example/)',
      'Ann <a@mail.example> | Zoom: Deltag i forsøg på Zoom. [Deltag i undersøgelsen](https://bakery.example/)',
      'Ann <a@mail.example> | Möte: Föräldramötet hålls på Zoom. [Bekräfta deltagande](https://bakery.example/)',
      'Ann <a@mail.example> | Zoom: The Zoom meeting is moved. [Join the meeting](https://meet.jit.si/a)',
      'Ann <a@mail.example> | Meeting: The meeting is moved. [Join the meeting](https://bakery.example/)',
      'Ann <a@mail.example> | Faktura: Faktura for Zoom-kursus. [Betal faktura](https://bakery.example/)',
      'Ann <a@mail.example> | Headset: An update for your Zoom certified headset. [Update now](https://bakery.example/)',
      'Ann <a@mail.example> | Onlinemøde: Mødet er på Zoom. Log ind på Mit Forbund. [Log ind](https://bakery.example/)',
      'Ann <a@mail.example> | Møde: Dit Zoom-møde er bekræftet. [Se detaljer](https://bakery.example/)',
      'Ann <a@mail.example> | Program: Please vote before the Zoom meeting. [Log in](https://bakery.example/)',
      'Ann <a@mail.example> | Møde: Mødet holdes i vores eget rum, ikke på Zoom. [Deltag i mødet](https://bakery.example/)',
      'Ann <a@mail.example> | Room instead of Zoom: Meeting today. [Join the meeting](https://bakery.example/)',
      'Ann <a@mail.example> | Kein Zoom: Besprechung statt Zoom im eigenen Raum. [Jetzt beitreten](https://bakery.example/)',
      'Ann <a@mail.example> | Demo: Tak for Zoom i går. Her er den: [Demo](https://quiet-river.vercel.app/)',
      'Oakmoor Library <a@mail.example> | Zoom: The Zoom meeting. [Join the meeting](https://oakmoor.events.example/)',
      'Ann <a@mail.example> | Camera: Zoom in on spring with 10x zoom. [Open the account](https://bakery.example/)',
    ],
  },
  'brand-in-invitation': {
    raised: [
      'Ann <a@mail.example> | Zoom: Our Zoom meeting. [Join the meeting](https://zoomtown.example/)',
      'Ann <ann@gmail.com> | Zoom: Vores Zoom-møde. [Deltag](https://zoomhus.com/join/9)',
    ],
    notRaised: [
      'Ann <a@zoomtown.example> | Zoom: Our Zoom meeting. [Join the meeting](https://zoomtown.example/)',
      'Ann <a@mail.example> | Zoom: Our Zoom meeting. [The town](https://zoomtown.example/)',
      'Ann <a@mail.example> | Photos: Here they are. [Join](https://zoomtown.example/)',
    ],
  },
  'zoom-in-path': {
    raised: [
      'Ann <a@mail.example> | Zoom: Our Zoom meeting. [Join the meeting](https://bakery.example/zoomlog/)',
      'Ann <a@mail.example> | Zoom at 3: Our call. [Click to join](https://storage.googleapis.com/room/zoom.us/index.html)',
    ],
    notRaised: [
      'Ann <a@bakery.example> | Zoom: Our Zoom meeting. [Join the meeting](https://bakery.example/zoom)',
      'Ann <a@mail.example> | Zoom: Our Zoom meeting. [Our guide](https://bakery.example/zoom)',
    ],
  },
  'free-hosting': {
    raised: [
      'Ann <a@mail.example> | Zoom: Our Zoom meeting. [Join the meeting](https://quiet-river.pages.dev/)',
      'Zoom <a@mail.example> | Meeting: Your Zoom meeting. [Join](https://room.mytemp.website/)',
    ],
    notRaised: [
      'Ann <a@mail.example> | Zoom: Our Zoom meeting. [My page](https://quiet-river.pages.dev/)',
      'Ann <a@mail.example> | Zoom: Our Zoom meeting. [Join the meeting](https://ann.github.io/)',
    ],
  },
  'site-folder': {
    raised: [
      'Ann <a@mail.example> | Zoom: Our Zoom meeting. [Join the meeting](https://bakery.example/wp-content/m/)',
      'Ann <a@mail.example> | Zoom recording: The Zoom recording. [Watch](https://bakery.example/uploads/r/)',
    ],
    notRaised: [
      'Ann <a@mail.example> | Zoom: Our Zoom meeting. [Programme](https://bakery.example/wp-content/uploads/p.pdf)',
      'Ann <a@mail.example> | Zoom: Our Zoom meeting. [Join the meeting](https://bakery.example/meetings/)',
      'Ann <a@mail.example> | Zoom: Zoom-møde. [Se vedtægter](https://bakery.example/wp-content/uploads/vedtaegter.pdf)',
    ],
  },
};

const reasonsIn = (line: string) => verdictsIn(line).flatMap(({ reasons }) => reasons);

describe.each(CLAIM_REASONS)('the reason %s', (reason) => {
  const { raised, notRaised } = TABLES[reason];

  it.each(raised)('is given in %s', (line) => {
    expect(reasonsIn(line)).toContain(reason);
  });

  it.each(notRaised)('is not given in %s', (line) => {
    expect(reasonsIn(line)).not.toContain(reason);
  });

  it('has as much that must not give it as half of what must', () => {
    expect(notRaised.length * 2).toBeGreaterThanOrEqual(raised.length);
  });
});

describe('a message', () => {
  const all = Object.values(TABLES).flatMap(({ raised, notRaised }) => [...raised, ...notRaised]);
  const isGenuine = ({ category }: Verdict) => ['deic', 'nordunet', 'commercial'].includes(category);

  it.each(all)('speaks for none of its links: %s', (line) => {
    const { links } = mailOfLine(line);
    const alone = links.map(({ href, text }) => verdictsIn(`[${text}](${href})`)[0]);
    for (const [i, verdict] of verdictsIn(line).entries()) {
      expect(isGenuine(verdict)).toBe(alone[i] !== undefined && isGenuine(alone[i]));
    }
  });

  it('is judged the same with a genuine meeting beside the false one', () => {
    for (const line of TABLES['poses-as-zoom'].raised) {
      const beside = `${line} [Join Zoom Meeting](https://us02web.zoom.us/j/84119022736)`;
      expect(reasonsIn(beside)).toContain('poses-as-zoom');
    }
  });
});
