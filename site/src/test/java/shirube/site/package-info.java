/**
 * Tests of what is published: they take {@code target/public} and the installed tool as a resident, a designer or a
 * town hall's server would, and know nothing of how they were made. Run by {@code mvn verify}.
 */
package shirube.site;
