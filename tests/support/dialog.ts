/** Some versions of jsdom have no modal dialogs: these stand in, with the faults that the real ones throw. */
export function installDialogs(prototype: HTMLDialogElement): void {
  Object.assign(prototype, {
    showModal(this: HTMLDialogElement) {
      if (!this.isConnected) throw new DOMException('not in a document', 'InvalidStateError');
      if (this.open) throw new DOMException('already showing', 'InvalidStateError');
      this.open = true;
      this.dataset.modal = 'true';
    },
    close(this: HTMLDialogElement) {
      this.open = false;
      delete this.dataset.modal;
      this.dispatchEvent(new Event('close'));
    },
  });
}
