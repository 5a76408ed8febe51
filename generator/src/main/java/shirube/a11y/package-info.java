/**
 * Audits pages for accessibility: an {@link shirube.html.HtmlPage} in, findings and an outcome per rule out.
 *
 * <p>A rule reads like the text of an ACT rule: which elements it applies to, what it expects of each, and what came
 * out. What several rules ask for (roles, names, visibility) is computed once a page, when first asked for.
 */
package shirube.a11y;
