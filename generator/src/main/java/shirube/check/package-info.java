/** From a typed site whose references may dangle to one that is proved sound, or to what is wrong with it. */
package shirube.check;
