/** Files and places in them. In: a folder; out: texts by path. */
package shirube.source;
