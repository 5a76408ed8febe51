/** The written form: YAML, front matter and CSV with the place of every value. In: a source file; out: nodes. */
package shirube.document;
