/** The accessibility rules, one class each, and their list {@link shirube.a11y.rules.Rules#ALL}. */
package shirube.a11y.rules;
