/**
 * The only writer of the disk: whole sites staged beside their folder and then swapped in. In: paths and bytes; out: a
 * published folder, or the previous one untouched.
 */
package shirube.publish;
