import { defineContentScript } from 'wxt/utils/define-content-script';

export default defineContentScript({
  matches: ['https://mail.google.com/*', 'https://outlook.office.com/*'],
  allFrames: true,
  matchAboutBlank: true,
  main() {},
});
