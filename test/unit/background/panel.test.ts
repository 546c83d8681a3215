import { expect, it } from 'vitest';
import { setupPanel } from '../../../lib/background/panel.ts';

it('opens the panel of the window within the click’s own turn', () => {
  const opened: object[] = [];
  let click = (_tab: { windowId: number }): void => undefined;
  setupPanel({
    action: {
      onClicked: {
        addListener: (listener) => {
          click = listener;
        },
      },
    },
    sidePanel: {
      open: async (options) => {
        opened.push(options);
      },
    },
  });
  click({ windowId: 9 });
  expect(opened).toEqual([{ windowId: 9 }]);
});
