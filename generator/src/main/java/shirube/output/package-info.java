/**
 * The site's machine-readable forms and the reports on a run: values in, bytes out. Nothing here touches the disk.
 * Jackson is used here alone.
 */
package shirube.output;
