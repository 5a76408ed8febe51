/**
 * Pictures fit to be published: their size known, their metadata (place, time, device) taken out without touching a
 * pixel. In: a file's bytes; out: the same picture as bytes, with width and height.
 */
package shirube.picture;
