/** jsdom has no popovers: these stand in, with the faults that the real ones throw. */
export function installPopovers(prototype: HTMLElement): void {
  Object.assign(prototype, {
    showPopover(this: HTMLElement) {
      if (!this.isConnected) throw new DOMException('not in a document', 'InvalidStateError');
      if (this.dataset.popoverOpen) throw new DOMException('already showing', 'InvalidStateError');
      this.dataset.popoverOpen = 'true';
    },
    hidePopover(this: HTMLElement) {
      delete this.dataset.popoverOpen;
    },
  });
}

/** Whether the stand-in is showing. */
export function isShowing(element: HTMLElement): boolean {
  return element.dataset.popoverOpen === 'true';
}
