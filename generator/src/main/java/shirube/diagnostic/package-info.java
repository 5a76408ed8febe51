/** Problems as values: a code, a place, a help. Codes and their texts in both languages live in resources. */
package shirube.diagnostic;
