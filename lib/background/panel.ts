interface PanelApi {
  readonly action: {
    readonly onClicked: { addListener(listener: (tab: { windowId: number }) => void): void };
  };
  readonly sidePanel: { open(options: { windowId: number }): Promise<void> };
}

/**
 * The toolbar button opens the panel of its window: one panel follows the window's active tab. This
 * way, not by openPanelOnActionClick, the click also grants activeTab, so the page's address is known.
 */
export function setupPanel(api: PanelApi): void {
  api.action.onClicked.addListener(({ windowId }) => {
    // First and without an await before it: the browser opens a panel only within the click's own turn.
    void api.sidePanel.open({ windowId });
  });
}
