/**
 * The typed content: one record per type is the declaration from which reader, JSON Schema and manual come.
 * In: fields as written ({@code document}); out: items whose references may still dangle.
 */
package shirube.model;
