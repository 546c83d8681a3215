/** Hands bytes to the user as a file of this name, as a click on a download would. */
export function offerFile(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the bytes once the click's turn is over.
  setTimeout(() => URL.revokeObjectURL(url));
}
