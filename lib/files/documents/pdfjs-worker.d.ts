/** Puts its message handler into a global for pdf.js to find; the package has no types for it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
