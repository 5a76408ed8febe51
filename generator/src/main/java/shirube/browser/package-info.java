/**
 * Pages in a real browser: finds the machine's Chromium, Chrome or Edge, drives it over the Chrome DevTools Protocol and
 * lets axe-core look at what only a browser computes. In: pages; out: findings at the places where somebody wrote them.
 */
package shirube.browser;
