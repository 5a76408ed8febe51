/** The command line: options in, exit codes out. Every stage of the build is called from {@code Build.run}. */
package shirube.app;
