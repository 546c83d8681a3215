/**
 * Some local servers (Ollama) refuse requests that bear an extension's Origin. The header is left out of
 * our own requests to exactly that endpoint; those of web pages keep theirs, which such a server needs to
 * tell them from its user. The rule lives as long as the browser's session.
 */
import { browser } from 'wxt/browser';

const PERMISSION = { permissions: ['declarativeNetRequestWithHostAccess'] };
const RULE = 1;

/** Asks for what the rule needs; Chrome grants it without a question. Call it in the click handler before any await. */
export function requestOriginRule(): Promise<boolean> {
  return browser.permissions.request(PERMISSION as chrome.permissions.Permissions);
}

/** Makes the rule what it should be: for this origin, or none (null). Can run any number of times. */
export async function setOriginRule(origin: string | null): Promise<void> {
  if (!(await browser.permissions.contains(PERMISSION as chrome.permissions.Permissions))) return;
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [RULE],
    addRules: origin === null ? [] : [originRule(origin, browser.runtime.id)],
  });
}

export function originRule(origin: string, ownId: string): chrome.declarativeNetRequest.Rule {
  return {
    id: RULE,
    priority: 1,
    condition: {
      initiatorDomains: [ownId],
      urlFilter: `|${origin}/`,
      resourceTypes: ['xmlhttprequest' as chrome.declarativeNetRequest.ResourceType.XMLHTTPREQUEST],
    },
    action: {
      type: 'modifyHeaders' as chrome.declarativeNetRequest.RuleActionType.MODIFY_HEADERS,
      requestHeaders: [
        {
          header: 'origin',
          operation: 'remove' as chrome.declarativeNetRequest.HeaderOperation.REMOVE,
        },
      ],
    },
  };
}
