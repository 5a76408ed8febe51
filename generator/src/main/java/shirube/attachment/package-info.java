/**
 * Attached files (PDFBox): whether a PDF can be read aloud. In: bytes; out: what is wrong with them, as codes without a place.
 */
package shirube.attachment;
