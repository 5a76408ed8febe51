/**
 * What the tool tells of itself. In: codes, declared fields, rules, vocabularies; out: {@code explain}'s answers and the
 * reference pages of the manual, as text.
 */
package shirube.manual;
