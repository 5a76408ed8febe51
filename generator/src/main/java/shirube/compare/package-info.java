/**
 * What changed between two texts, in Japanese words. In: two texts, or two lists of blocks; out: segments that give both
 * texts back, changes of blocks, and what a change says in figures. java-diff-utils and kuromoji are used here alone.
 */
package shirube.compare;
