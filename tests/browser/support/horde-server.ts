import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MAIL_SERVER_NEEDS } from './mail-server.ts';
import { debianMissing } from './missing.ts';
import { startPhpWebmail, type WebmailServer } from './webmail-server.ts';

const INSTALLED = '/usr/share/horde';

/** What Debian's packages put on the machine; each with the package that brings it. */
const NEEDED = {
  ...MAIL_SERVER_NEEDS,
  '/usr/bin/php': 'php-cli',
  [`${INSTALLED}/index.php`]: 'php-horde',
  [`${INSTALLED}/imp/dynamic.php`]: 'php-horde-imp',
} as const;

/** Why no Horde can be started here, in one sentence; `null` when it can. */
export function hordeMissing(): string | null {
  return debianMissing('Horde', NEEDED);
}

/** Starts Horde with its mail program IMP as `startPhpWebmail` does; mail is at `imp/`. */
export function startHorde(mails: readonly string[]): Promise<WebmailServer> {
  return startPhpWebmail({ name: 'Horde', missing: hordeMissing(), layOut }, mails);
}

/** Copies Horde, which looks for its configuration beside its own files, and configures the copy: no database, no files of its own. */
function layOut(folder: string, imapPort: number) {
  const root = join(folder, 'horde');
  cpSync(INSTALLED, root, { recursive: true, dereference: true });
  mkdirSync(join(folder, 'temp'));
  writeFileSync(join(root, 'config', 'conf.php'), hordeConfiguration(folder));
  writeFileSync(join(root, 'imp', 'config', 'conf.php'), IMP_CONFIGURATION);
  writeFileSync(join(root, 'imp', 'config', 'backends.local.php'), backend(imapPort));
  writeFileSync(join(root, 'imp', 'config', 'mime_drivers.local.php'), HTML_IN_PLACE);
  writeFileSync(join(root, 'imp', 'config', 'prefs.local.php'), HTML_FIRST);
  mendAjaxHandler(root);
  const before = join(folder, 'before.php');
  writeFileSync(before, EACH);
  return { root, before };
}

/** PHP 8 refuses a method without a name, which Debian's Horde asks for in a message's window. */
function mendAjaxHandler(root: string): void {
  const path = 'Horde/Core/Ajax/Application/Handler.php';
  const mended = readFileSync(join('/usr/share/php', path), 'utf8').replace(
    'ReflectionMethod($this, $action)',
    'ReflectionMethod($this, (string)$action)',
  );
  // Horde looks there first.
  const copy = join(root, 'lib', path);
  mkdirSync(dirname(copy), { recursive: true });
  writeFileSync(copy, mended);
}

const HTML_IN_PLACE = `<?php
$mime_drivers['html']['inline'] = true;
`;

const HTML_FIRST = `<?php
$_prefs['alternative_display']['value'] = 'html';
`;

/** PHP 8 has this function no more, and Debian's IMP 6.2 still calls it. */
const EACH = `<?php
function each(array &$array) {
  $key = key($array);
  if ($key === null) return false;
  $value = current($array);
  next($array);
  return array(0 => $key, 1 => $value, 'key' => $key, 'value' => $value);
}
`;

function hordeConfiguration(folder: string): string {
  return `<?php
$conf['vhosts'] = false;
$conf['debug_level'] = E_ALL & ~E_NOTICE & ~E_DEPRECATED & ~E_STRICT & ~E_WARNING;
$conf['max_exec_time'] = 0;
$conf['compress_pages'] = false;
$conf['secret_key'] = '0123456789abcdef01234567';
$conf['umask'] = 077;
$conf['testdisable'] = true;
$conf['use_ssl'] = 0;
$conf['server']['name'] = $_SERVER['SERVER_NAME'];
$conf['server']['port'] = $_SERVER['SERVER_PORT'];
$conf['server']['token_lifetime'] = 1800;
$conf['urls']['token_lifetime'] = 30;
$conf['urls']['hmac_lifetime'] = 30;
$conf['urls']['pretty'] = false;
$conf['safe_ips'] = array();
$conf['session']['name'] = 'Horde';
$conf['session']['use_only_cookies'] = true;
$conf['session']['timeout'] = 0;
$conf['session']['cache_limiter'] = 'nocache';
$conf['session']['max_time'] = 72000;
$conf['cookie']['domain'] = '';
$conf['cookie']['path'] = '/';
$conf['sql']['phptype'] = false;
$conf['nosql']['phptype'] = false;
$conf['ldap']['useldap'] = false;
$conf['auth']['admins'] = array();
$conf['auth']['checkip'] = false;
$conf['auth']['checkbrowser'] = false;
$conf['auth']['resetpassword'] = false;
$conf['auth']['driver'] = 'application';
$conf['auth']['params']['app'] = 'imp';
$conf['signup']['allow'] = false;
$conf['log']['priority'] = 'ERR';
$conf['log']['ident'] = 'HORDE';
$conf['log']['name'] = '${folder}/log/horde.log';
$conf['log']['type'] = 'file';
$conf['log']['enabled'] = true;
$conf['log_accesskeys'] = false;
$conf['prefs']['maxsize'] = 65535;
$conf['prefs']['driver'] = 'Session';
$conf['alarms']['driver'] = false;
$conf['group']['driver'] = 'Mock';
$conf['perms']['driver'] = 'Null';
$conf['share']['driver'] = false;
$conf['cache']['driver'] = 'Null';
$conf['cache']['compress'] = false;
$conf['cache']['default_lifetime'] = 86400;
$conf['cachecss'] = false;
$conf['cachejs'] = false;
$conf['cachethemes'] = false;
$conf['lock']['driver'] = 'Null';
$conf['token']['driver'] = 'Null';
$conf['history']['driver'] = 'Null';
$conf['davstorage']['driver'] = false;
$conf['hashtable']['driver'] = 'none';
$conf['mailer']['type'] = 'null';
$conf['vfs']['type'] = 'Null';
$conf['sessionhandler']['type'] = 'Builtin';
$conf['sessionhandler']['hashtable'] = false;
$conf['spell']['driver'] = '';
$conf['gnupg']['keyserver'] = array();
$conf['nobase64_img'] = false;
$conf['image']['driver'] = false;
$conf['exif']['driver'] = '';
$conf['weather']['provider'] = false;
$conf['imap']['enabled'] = false;
$conf['imsp']['enabled'] = false;
$conf['kolab']['enabled'] = false;
$conf['tmpdir'] = '${folder}/temp/';
$conf['activesync']['enabled'] = false;
$conf['timezone']['location'] = '';
$conf['user']['autoupdate'] = false;
$conf['user']['verify_from_addr'] = false;
$conf['user']['select_view'] = true;
$conf['user']['force_view'] = '';
$conf['menu']['apps'] = array();
$conf['menu']['always'] = false;
$conf['menu']['links']['help'] = 'never';
$conf['menu']['links']['prefs'] = 'never';
$conf['menu']['links']['problem'] = 'never';
$conf['menu']['links']['login'] = 'never';
$conf['menu']['links']['logout'] = 'never';
$conf['portal']['fixed_blocks'] = array();
$conf['accounts']['driver'] = 'null';
$conf['problems']['email'] = '';
$conf['problems']['tickets'] = false;
$conf['problems']['attachments'] = false;
$conf['facebook']['enabled'] = false;
$conf['twitter']['enabled'] = false;
$conf['urlshortener'] = false;
`;
}

const IMP_CONFIGURATION = `<?php
$conf['user']['select_view'] = true;
$conf['user']['force_view'] = '';
$conf['user']['allow_view_source'] = true;
$conf['user']['alternate_login'] = false;
$conf['user']['redirect_on_logout'] = false;
$conf['server']['cachejs'] = 'none';
$conf['server']['server_list'] = 'none';
$conf['server']['fixed_folders'] = array();
$conf['mailbox']['show_attachments'] = false;
$conf['mailbox']['show_preview'] = false;
$conf['mailbox']['max_subject'] = 0;
$conf['maillist']['use_maillist'] = false;
$conf['pgp']['gnupg'] = '';
$conf['msgsettings']['filtering']['words'] = '';
$conf['spam']['reporting'] = false;
$conf['notspam']['reporting'] = false;
$conf['print']['add_printedby'] = false;
$conf['msgcache']['filter'] = false;
$conf['compose']['use_vfs'] = false;
$conf['compose']['link_attachments'] = false;
$conf['compose']['link_attach_threshold'] = 0;
$conf['compose']['link_attach_size_limit'] = 0;
$conf['compose']['link_attachments_notify'] = false;
$conf['compose']['attach_size_limit'] = 0;
$conf['compose']['attach_count_limit'] = 0;
$conf['compose']['reply_limit'] = 200000;
$conf['compose']['ac_threshold'] = 3;
$conf['compose']['htmlsig_img_size'] = 30000;
$conf['compose']['convert_to_related'] = true;
$conf['contactsimage']['backends'] = array();
$conf['user']['autocomplete'] = false;
$conf['client']['useragent'] = '';
`;

function backend(imapPort: number): string {
  return `<?php
$servers['imap'] = array(
  'disabled' => false,
  'name' => 'Mail',
  'hostspec' => '127.0.0.1',
  'hordeauth' => false,
  'protocol' => 'imap',
  'port' => ${imapPort},
  'secure' => false,
  'maildomain' => 'example.org',
  'cache' => false,
);
`;
}
