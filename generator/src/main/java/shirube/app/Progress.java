package shirube.app;

/** Tells a person at a terminal what is being done; says nothing in a pipe. */
@FunctionalInterface
interface Progress {

    Progress SILENT = stage -> {};

    void stage(String name);
}
