/**
 * What goes where: which pages a site has, under which addresses, and what each of them says. In: a checked site;
 * out: pages whose views are made one by one, when they are rendered.
 */
package shirube.page;
