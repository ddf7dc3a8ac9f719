import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The one person who has mail. */
export const PERSON = { user: 'demo', password: 'demo' } as const;

/** What Debian's packages put on the machine for a mail server; each with the package that brings it. */
export const MAIL_SERVER_NEEDS = {
  '/usr/sbin/dovecot': 'dovecot-imapd',
  '/usr/lib/dovecot/imap': 'dovecot-imapd',
} as const;

/** Debian's own account for mail files; Dovecot's processes change to it, which only root may ask of them. */
const MAIL_ACCOUNT = 'mail';

/**
 * Starts Dovecot on a port of 127.0.0.1, with everything of it in `folder` and `mails` (paths of .eml files) in the
 * inbox, the last one the newest. Its log is in `folder`/log. Needs root.
 */
export function startMailServer(folder: string, imapPort: number, mails: readonly string[]): ChildProcess {
  // Dovecot's processes and their unprivileged helpers pass through here.
  chmodSync(folder, 0o755);
  const inbox = join(folder, 'mail', PERSON.user, 'new');
  for (const name of ['log', 'run']) mkdirSync(join(folder, name));
  for (const name of ['cur', 'new', 'tmp']) {
    mkdirSync(join(folder, 'mail', PERSON.user, name), { recursive: true });
  }
  mails.forEach((mail, index) => {
    // Maildir: the name must be unique; the number at its front decides the order of arrival.
    copyFileSync(mail, join(inbox, `${1_700_000_000 + index}.${index}.example`));
  });
  execFileSync('chown', ['-R', `${MAIL_ACCOUNT}:${MAIL_ACCOUNT}`, join(folder, 'mail')]);
  const configuration = join(folder, 'dovecot.conf');
  writeFileSync(configuration, dovecotConfiguration(folder, imapPort));
  return spawn('/usr/sbin/dovecot', ['-F', '-c', configuration], { stdio: 'ignore' });
}

function dovecotConfiguration(folder: string, imapPort: number): string {
  return `protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
log_path = ${folder}/log/dovecot.log
ssl = no
disable_plaintext_auth = no
default_login_user = dovenull
default_internal_user = dovecot
mail_location = maildir:${folder}/mail/%u
first_valid_uid = 1
passdb {
  driver = static
  args = password=${PERSON.password}
}
userdb {
  driver = static
  args = uid=${MAIL_ACCOUNT} gid=${MAIL_ACCOUNT} home=${folder}/mail/%u
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${imapPort}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`;
}
