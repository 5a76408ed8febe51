/**
 * 表記: how Japanese is written so that voices, searches and readers get it right. In: passages of visible words; out:
 * what in them is against a rule of the house, each rule switched by the city.
 */
package shirube.writing;
