package shirube.revision;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TransportBundleStream;
import org.eclipse.jgit.transport.URIish;

/** A history in one file, made by {@code git bundle create}; it is read into memory, and nothing is written. */
final class Bundle {

    private static final RefSpec EVERYTHING = new RefSpec("+refs/*:refs/*");

    private Bundle() {}

    /** @throws IOException if the file is no bundle, or lacks commits that it builds upon */
    static Repository read(Path file) throws IOException {
        var repository = new InMemoryRepository(new DfsRepositoryDescription(file.getFileName().toString()));
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
                var transport = new TransportBundleStream(repository, new URIish(file.toUri().toString()), bytes)) {
            transport.fetch(NullProgressMonitor.INSTANCE, List.of(EVERYTHING));
            point(repository);
            return repository;
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** Days and unknown names are looked for from HEAD on; a bundle need not say where that is. */
    private static void point(Repository repository) throws IOException {
        if (repository.resolve(Constants.HEAD) != null) return;
        Optional<Ref> branch = repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS).stream().findFirst();
        RefUpdate head = repository.updateRef(Constants.HEAD, true);
        if (branch.isPresent()) {
            head.link(branch.get().getName());
            return;
        }
        List<Ref> tags = repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS);
        if (tags.isEmpty()) return;
        head.setNewObjectId(repository.resolve(tags.get(tags.size() - 1).getName() + "^{commit}"));
        head.forceUpdate();
    }
}
