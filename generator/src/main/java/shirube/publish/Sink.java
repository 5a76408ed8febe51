package shirube.publish;

/** Where a build puts its files: a {@link Publisher}, or a {@link Rehearsal} that only notes them. */
public interface Sink {

    /**
     * Takes one file; may be called from several threads at once.
     *
     * @throws PublishFault if the path is not legal everywhere or taken already, or the disk fails
     */
    void write(OutputFile file);
}
