/**
 * A page's HTML as a tree that knows where each element comes from: HTML text in, {@link shirube.html.HtmlPage} out.
 */
package shirube.html;
