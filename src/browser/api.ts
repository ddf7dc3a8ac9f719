/** The extension API under one name in every browser. The only import of the polyfill: everything else goes through here. */
import browser from 'webextension-polyfill';

export { browser };
