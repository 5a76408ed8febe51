package shirube.app;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Threads that share work: each takes the next piece when it is done with one, so that none idles beside another's pile. */
final class Workers implements AutoCloseable {

    private final int jobs;
    private final ForkJoinPool pool;

    /** @param jobs how many threads */
    Workers(int jobs) {
        this.jobs = jobs;
        this.pool = new ForkJoinPool(jobs);
    }

    /** Does the work on each thing; after a fault no further piece is begun, and the fault is thrown. */
    <T> void each(List<T> things, Consumer<T> work) {
        Queue<T> open = new ConcurrentLinkedQueue<>(things);
        List<ForkJoinTask<?>> tasks = IntStream.range(0, jobs).<ForkJoinTask<?>>mapToObj(job -> pool.submit(() -> empty(open, work))).toList();
        tasks.forEach(ForkJoinTask::join);
    }

    private static <T> void empty(Queue<T> open, Consumer<T> work) {
        try {
            for (T next = open.poll(); next != null; next = open.poll()) work.accept(next);
        } catch (RuntimeException | Error e) {
            open.clear();
            throw e;
        }
    }

    /** After a fault the others must have stopped before the staging folder is cleared away. */
    @Override
    public void close() {
        pool.shutdownNow();
        try {
            pool.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
