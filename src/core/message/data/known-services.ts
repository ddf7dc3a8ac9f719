/**
 * Services that mails about meetings lead to honestly, as of 2026-11-30: registrable domains, or exact hosts where others of
 * the domain are other things. General knowledge, but for those with a source in `web-redirects.ts` or `mail-trackers.ts`.
 *
 * A link to one is no contradiction to a mail that speaks of Zoom. No row makes a link genuine.
 */
const ROWS = {
  meetings:
    'teams.microsoft.com teams.live.com teams.cloud.microsoft meet.google.com webex.com gotomeeting.com goto.com gotowebinar.com whereby.com meet.jit.si 8x8.vc bluejeans.com ringcentral.com livestorm.co demio.com bigmarker.com on24.com crowdcast.io airmeet.com hopin.com remo.co gather.town streamyard.com restream.io butter.us around.co pexip.com pexip.me vidyo.com starleaf.com skype.com discord.com discord.gg slack.com jitsi.org bigbluebutton.org clickmeeting.com livewebinar.com getcontrast.io goldcast.io sessions.us riverside.fm kumospace.com adobeconnect.com twentythree.com join.sunet.se vonage.com chime.aws meeting.zoho.eu meeting.zoho.com alfaview.com edudip.com brighttalk.com spatial.chat wonder.me livestream.com twitch.tv lifesize.com dialpad.com join.me teamviewer.com confrere.com eyeson.com daily.co videoask.com element.io mattermost.com mmhmm.app gotomeet.me freeconferencecall.com redmedical.de arztkonsultation.de',
  calendars:
    'calendar.google.com calendar.app.google outlook.com outlook.live.com outlook.office.com outlook.office365.com outlook.cloud.microsoft book.ms calendar.yahoo.com icloud.com calendly.com cal.com doodle.com when2meet.com youcanbook.me acuityscheduling.com simplybook.me simplybook.it setmore.com savvycal.com tidycal.com zcal.co reclaim.ai usemotion.com koalendar.com timify.com planway.com bookeo.com meetings.hubspot.com meetings-eu1.hubspot.com chilipiper.com addevent.com addtocalendar.com add-to-calendar-button.com rallly.co xoyondo.com foodle.feide.no nuudel.digitalcourage.de terminplaner.dfn.de calendar.proton.me lettucemeet.com strawpoll.com framadate.org appointlet.com vyte.in booksy.com fresha.com treatwell.dk treatwell.com mindbodyonline.com mindbody.io momence.com momoyoga.com glofox.com yogo.dk easypractice.net terapeutbooking.dk bokadirekt.se onlinebooq.dk geckobooking.dk picktime.com crowdsync.io signupgenius.com',
  maps: 'www.google.com google.com maps.google.com maps.app.goo.gl goo.gl bing.com www.bing.com maps.apple.com openstreetmap.org krak.dk rejseplanen.dk',
  stores:
    'apps.apple.com itunes.apple.com apple.com play.google.com apps.microsoft.com microsoft.com get.microsoft.com chromewebstore.google.com chrome.google.com addons.mozilla.org flathub.org snapcraft.io f-droid.org github.com gitlab.com support.google.com support.microsoft.com aka.ms',
  networks:
    'facebook.com fb.com fb.me fb.watch linkedin.com twitter.com x.com instagram.com threads.net tiktok.com youtube.com youtu.be vimeo.com bsky.app mastodon.social reddit.com pinterest.com wikipedia.org flickr.com spotify.com soundcloud.com whatsapp.com wa.me telegram.me',
  events:
    'billetto.dk billetto.com billetto.co.uk eventbrite.com eventbrite.dk eventbrite.co.uk eventbrite.de eventbrite.se ticketmaster.dk ticketmaster.com lu.ma luma.com meetup.com tito.io ti.to pretix.eu nemtilmeld.dk nemtilmeld.com conventus.dk place2book.com safeticket.dk ticketbutler.io universe.com humanitix.com whova.com sched.com swapcard.com brella.io eventmobi.com hubilo.com cvent.com indico.cern.ch easychair.org oxfordabstracts.com conftool.net conftool.com converia.de invitepeople.com lyyti.com lyyti.in lyyti.fi trippus.se trippus.net magnetevent.se delegia.com simplesignup.se checkin.no deltager.no eventix.io weezevent.com ticketsource.co.uk trybooking.com konfeo.com billetten.dk ebillet.dk tix.to foreninglet.dk klub-modul.dk holdsport.dk spond.com kompas-system.dk eventim.de xing-events.com doo.net filmfreeway.com foreningsplan.dk membercare.dk tikkio.com tickettailor.com billetexpressen.dk billetlugen.dk axs.com dice.fm eventsair.com exordo.com openreview.net precisionconference.com edas.info softconf.com copernicus.org researchseminars.org bizzabo.com splashthat.com rsvpify.com aventri.com zuddl.com accelevents.com vfairs.com underline.io papercall.io sessionize.com confex.com conferencemanager.dk ungapped.com confetti.events letsreg.com betternow.org gofundme.com justgiving.com kickstarter.com patreon.com assembly-voting.com electionbuddy.com simplyvoting.com',
  learning:
    'instructure.com brightspace.com d2l.com blackboard.com bbcollab.com perusall.com moodlecloud.com itslearning.com panopto.com panopto.eu kaltura.com echo360.org echo360.net.au coursera.org edx.org futurelearn.com udemy.com classroom.google.com aula.dk lectio.dk skoleintra.dk minuddannelse.net uddata.dk uni-login.dk moodle.org canvas.net vklass.se schoolsoft.se unikum.net wilma.fi peda.net visma.com linkedin-learning.com absalon.ku.dk speedadmin.dk simplero.com learnupon.com famly.co famly.dk 23video.com sportstiming.dk pixieset.com teachable.com thinkific.com kajabi.com podia.com piazza.com gradescope.com turnitin.com wiseflow.net inspera.com studynet.dk zotero.org arxiv.org biorxiv.org medrxiv.org doi.org researchgate.net orcid.org libcal.com springshare.com overdrive.com bibliotek.dk learnworlds.com mykajabi.com skool.com circle.so mightynetworks.com docebosaas.com csod.com talentlms.com plan2learn.dk nearpod.com edpuzzle.com quizlet.com socrative.com mediasite.com yuja.com h5p.com crowdmark.com feedbackfruits.com peergrade.io eduflow.com ladok.se antagning.se optagelse.dk mit.edu ereolen.dk proquest.com ebsco.com ebscohost.com jstor.org sciencedirect.com elsevier.com springer.com nature.com wiley.com tandfonline.com sagepub.com manuscriptcentral.com editorialmanager.com tidsskrift.dk zenodo.org figshare.com osf.io overleaf.com mendeley.com sciencedata.dk learning-agreement.eu service4mobility.com roskildebib.dk',
  work: 'trello.com asana.com monday.com atlassian.com atlassian.net basecamp.com clickup.com miro.com mural.co figma.com zendesk.com freshdesk.com freshservice.com service-now.com topdesk.net intercom.io salesforce.com hubspot.com zapier.com make.com workplace.com yammer.com viva.cloud.microsoft planner.cloud.microsoft todoist.com evernote.com otter.ai fireflies.ai fathom.video read.ai grain.com tldv.io sembly.ai fellow.app loom.com gong.io chorus.ai dovetail.com slido.com sli.do mentimeter.com menti.com kahoot.com kahoot.it padlet.com wooclap.com polleverywhere.com vevox.com admincontrol.net penneo.com vismaaddo.net onfastspring.com halopsa.com okta.com duosecurity.com azure.com microsoftonline.com office.com 1password.com lastpass.com bitwarden.com haveibeenpwned.com wayf.dk simployer.com planday.com timelog.com toggl.com linear.app statuspage.io codeberg.org bitbucket.org trustpilot.com podbean.com acast.com',
  hiring:
    'emply.com hr-manager.net hr-on.com myworkday.com myworkdayjobs.com workday.com successfactors.com successfactors.eu teamtailor.com greenhouse.io lever.co smartrecruiters.com recruitee.com talentech.com signatur.dk jobylon.com webcruiter.no webcruiter.com varbi.com reachmee.com hibob.com personio.de personio.com bamboohr.com zenegy.com danloen.dk salary.dk e-boks.com e-boks.dk borger.dk mit.dk virk.dk nemlog-in.dk mitid.dk suomi.fi altinn.no skatteetaten.no skat.dk jobindex.dk ofir.dk jobnet.dk candidate.hr-manager.net hirevue.com willo.video codility.com codesignal.com hackerrank.com',
  health:
    'doctolib.fr doctolib.de doxy.me mychart.com mychart.org epic.com patientportal.me sundhed.dk minlaege.dk practo.com cliniko.com simplepractice.com jane.app janeapp.com attendanywhere.com coviu.com headspace.com',
  mailings:
    'mailchimp.com mailchi.mp campaign-archive.com govdelivery.com constantcontact.com ubivox.com agillic.com apsis.one rule.io makenewsmail.com paloma.se substack.com ghost.io beehiiv.com groups.google.com groups.io googlegroups.com listserv.dfn.de',
  payments:
    'zuora.com stripe.com paypal.com mobilepay.dk vipps.no swish.nu betalingsservice.dk quickpay.net nets.eu klarna.com e-conomic.com dinero.dk billy.dk fortnox.se quickbooks.com xero.com reepay.com',
} as const;

/** Where anybody can put up a page or a file: honest as a rule, and no answer to who it is from. */
const OPEN_ROWS =
  'docs.google.com drive.google.com forms.gle sites.google.com script.google.com lookerstudio.google.com storage.cloud.google.com storage.googleapis.com googleusercontent.com customervoice.microsoft.com firebasestorage.googleapis.com forms.office.com forms.microsoft.com forms.cloud.microsoft sway.office.com sway.cloud.microsoft sharepoint.com 1drv.ms onedrive.live.com dropbox.com db.tt box.com wetransfer.com we.tl notion.so canva.com typeform.com jotform.com surveymonkey.com survey-xact.dk surveyxact.dk enalyzer.com limesurvey.org powerbi.com webropol.com webropolsurveys.com qualtrics.com tally.so airtable.com smartsheet.com highspot.com prezi.com issuu.com scribd.com adobe.com acrobat.com docusign.net docusign.com pandadoc.com dochub.com padlet.com genially.com genial.ly linktr.ee carrd.co wix.com wordpress.com blogspot.com medium.com telegra.ph pastebin.com gist.github.com mega.nz mediafire.com filemail.com sendgb.com transfernow.net 4shared.com gitbook.io zohopublic.com zohopublic.eu';

/** Services whose pages cannot be made to look like another's. */
export const KNOWN_SERVICES: ReadonlySet<string> = new Set(
  Object.values(ROWS).flatMap((row) => row.split(' ')),
);

/** Services where anybody can write what a page shows. */
export const OPEN_SERVICES: ReadonlySet<string> = new Set(OPEN_ROWS.split(' '));

/** Providers of addresses for anyone: what stands after the @ says nothing about an organisation. */
export const FREE_MAIL: ReadonlySet<string> = new Set(
  'gmail.com googlemail.com outlook.com outlook.dk hotmail.com hotmail.dk hotmail.se live.com live.dk live.se live.no msn.com yahoo.com yahoo.dk yahoo.se ymail.com icloud.com me.com mac.com aol.com proton.me protonmail.com pm.me gmx.de gmx.net gmx.com web.de t-online.de freenet.de mail.com mail.dk mail.ru yandex.com zoho.com fastmail.com fastmail.fm tutanota.com tuta.com hey.com jubii.dk ofir.dk stofanet.dk tdcadsl.dk post.tele.dk webspeed.dk youmail.dk privat.dk sol.dk telia.com bredband.net comhem.se tele2.se spray.se online.no broadpark.no kolumbus.fi elisanet.fi luukku.com suomi24.fi orange.fr free.fr qq.com 163.com mailchimpapp.com mcsv.net'.split(
    ' ',
  ),
);

/** Domains from which Zoom writes besides its own: its billing service (Sublime's rules needed that exception). */
export const ZOOM_SENDERS: ReadonlySet<string> = new Set(['zuora.com']);

/**
 * Where people keep their own sites under a company's suffix: honest as a rule, unlike the places below that pages are put up
 * at for a day.
 */
export const HOME_PAGES: ReadonlySet<string> = new Set(
  'github.io gitlab.io wordpress.com blogspot.com wixsite.com readthedocs.io myshopify.com substack.com webnode.dk webnode.com jimdofree.com jimdosite.com simplesite.com hjemmesider.dk one.com'.split(
    ' ',
  ),
);

/** Places to put up a page for a day that the Public Suffix List does not have. */
export const FREE_HOSTS: ReadonlySet<string> = new Set(
  'mytemp.website notion.site 000webhostapp.com square.site canva.site my.canva.site framer.website framer.ai glitch.me repl.co replit.app surge.sh webflow.io godaddysites.com weebly.com wixstudio.com wixstudio.io mystrikingly.com site123.me zyrosite.com jouwweb.nl bubble.io plesk.page herokuapp.com fly.dev gitbook.site yolasite.com ucraft.site tilda.ws tiiny.site carrd.co webador.com translate.goog trycloudflare.com ngrok-free.app ngrok.io loca.lt cloudfront.net r2.dev appspot.com lovable.app bubbleapps.io softr.app typedream.app zohosites.com weeblysite.com b-cdn.net codesandbox.io webcontainer.io ipfs.io nftstorage.link w3s.link mypinata.cloud mybluehost.me hostingersite.com sg-host.com kinsta.cloud cloudwaysapps.com flywheelsites.com myftpupload.com wpcomstaging.com serveo.net lhr.life pinggy.link systeme.io unbouncepages.com mailchimpsites.com hubspotpagebuilder.com clickfunnels.com getresponsepages.com brizy.site dorik.io gamma.site super.site bitrix24.site koyeb.app edgeone.app backblazeb2.com wasabisys.com myportfolio.com infinityfreeapp.com rf.gd epizy.com ct.ws great-site.net byethost.com neocities.org tripod.com page.link ml-landing.com powerappsportals.com start.page'.split(
    ' ',
  ),
);
