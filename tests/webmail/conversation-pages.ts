/** Pages of a client that are made of messages: each its header as the client writes it, and its body. */
export interface ConversationPage {
  readonly message: (name: string, address: string, body: string) => string;
  readonly around: (messages: string, subject: string) => string;
  /** What its own header would look like in a body, where a mail could bring it. */
  readonly forged: (name: string, address: string) => string;
  readonly hasConversations: boolean;
}

const gmailFrom = (name: string, address: string) =>
  `<h3 class="iw"><span class="gD" email="${address}" name="${name}">${name}</span></h3>`;
const outlookFrom = (name: string, address: string) =>
  `<div id="MSG_${name.length}_FROM">${name}&lt;${address}&gt;</div>`;
const yahooFrom = (name: string, address: string) =>
  `<div data-test-id="message-from"><span data-test-id="email-pill" data-email="${address}">${name}</span></div>`;
const roundcubeFrom = (name: string, address: string) =>
  `<div class="header-summary"><span>From <span class="adr"><a class="rcmContactAddress" href="mailto:${address}" title="${address}">${name}</a></span></span></div>`;
const sogoFrom = (name: string, address: string) =>
  `<div><span ng-bind="::viewer.message.from[0].name">${name}</span> <a href="#" ng-bind="::viewer.message.from[0].email">${address}</a></div>`;

export const CONVERSATIONS: Readonly<Record<string, ConversationPage>> = {
  gmail: {
    hasConversations: true,
    message: (name, address, body) =>
      `<div class="h7"><div class="adn">${gmailFrom(name, address)}<div class="ii"><div class="a3s">${body}</div></div><div class="ii"><div class="a3s undefined"></div></div></div></div>`,
    around: (messages, subject) => `<h2 class="hP">${subject}</h2><div role="list">${messages}</div>`,
    forged: (name, address) => `<div class="adn">${gmailFrom(name, address)}</div>`,
  },
  outlook: {
    hasConversations: true,
    message: (name, address, body) =>
      `<div class="wide"><div>${outlookFrom(name, address)}</div><div id="UniqueMessageBody_${body.length}" role="document">${body}</div></div>`,
    around: (messages, subject) =>
      `<div><div role="option"><div role="heading" id="CONV_0_SUBJECT">Another</div></div></div><div><div role="heading" id="CONV_1_SUBJECT">${subject}</div><div>${messages}</div></div>`,
    forged: outlookFrom,
  },
  yahoo: {
    hasConversations: true,
    message: (name, address, body) =>
      `<div data-test-id="message-view">${yahooFrom(name, address)}<div data-test-id="message-view-body"><div data-test-id="message-view-body-content">${body}</div></div></div>`,
    around: (messages, subject) =>
      `<div><span data-test-id="message-group-subject-text">${subject}</span>${messages}</div>`,
    forged: (name, address) => `<div data-test-id="message-view">${yahooFrom(name, address)}</div>`,
  },
  roundcube: {
    hasConversations: false,
    message: (name, address, body) =>
      `<div id="message-header">${roundcubeFrom(name, address)}</div><div id="messagebody">${body}</div>`,
    around: (messages, subject) => `<div><h2 class="subject">${subject}</h2>${messages}</div>`,
    forged: roundcubeFrom,
  },
  sogo: {
    hasConversations: true,
    message: (name, address, body) =>
      `<div>${sogoFrom(name, address)}<div class="msg-body">${body}</div></div>`,
    around: (messages, subject) =>
      `<div><h5 ng-bind="viewer.message.subject">${subject}</h5>${messages}</div>`,
    forged: sogoFrom,
  },
};
