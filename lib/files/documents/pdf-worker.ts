/** The second worker, for PDF alone: pdf.js takes all messages of the worker that it is loaded into. */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
