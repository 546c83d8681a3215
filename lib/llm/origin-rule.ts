/**
 * Some local servers (Ollama) refuse requests that bear an extension's Origin. The header is left out of
 * our own requests to exactly that endpoint; those of web pages keep theirs, which such a server needs to
 * tell them from its user. The rule lives as long as the browser's session.
 */
import { browser, type Browser } from 'wxt/browser';

const RULE = 1;

/** Makes the rule what it should be: for this origin, or none (null). Can run any number of times. */
export async function setOriginRule(origin: string | null): Promise<void> {
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [RULE],
    addRules: origin === null ? [] : [originRule(origin, browser.runtime.id)],
  });
}

export function originRule(origin: string, ownId: string): Browser.declarativeNetRequest.Rule {
  return {
    id: RULE,
    priority: 1,
    condition: {
      initiatorDomains: [ownId],
      urlFilter: `|${origin}/`,
      resourceTypes: ['xmlhttprequest'],
    },
    action: {
      type: 'modifyHeaders',
      requestHeaders: [
        {
          header: 'origin',
          operation: 'remove',
        },
      ],
    },
  };
}
