/**
 * What git knows of the content. In: a content folder; out: which commit last touched what. JGit is used here alone.
 */
package shirube.revision;
