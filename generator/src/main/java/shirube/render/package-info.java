/** HTML from templates. In: a page with its view; out: its text, stamped with the template's places. Only here FreeMarker is known. */
package shirube.render;
