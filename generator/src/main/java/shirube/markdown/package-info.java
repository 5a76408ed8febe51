/**
 * Markdown to HTML, with what was found in it. In: a text with its place in a source file; out: well-formed HTML whose
 * elements name the place they stem from ({@code data-src}), headings, links, images and findings; or its blocks
 * ({@code TextBlock}) as they are compared between revisions.
 *
 * <p>The syntax is CommonMark with tables, footnotes, strikethrough, definition and task lists, and few additions:
 *
 * <ul>
 *   <li>{@code 表: 年度別の目標} directly above a table is its caption;
 *   <li>a first cell in bold throughout is the header of its row;
 *   <li>{@code ## 見出し {#anchor}} names an anchor; {@code ![](line.png){decorative}} is a picture without meaning;
 *   <li>{@code <span lang="en">} and a few other tags may stand in the text, see {@code RawTag};
 *   <li>a line {@code [TOC]} is left out, since every page prints its own contents list.
 * </ul>
 */
package shirube.markdown;
