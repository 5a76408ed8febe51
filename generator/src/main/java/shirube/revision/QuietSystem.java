package shirube.revision;

import java.io.File;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.UserConfigFile;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * The machine as JGit sees it, so that it only reads. Left alone it measures how exact the clock of each disk is, which
 * takes a tenth of a second and two probe files in the repository, and saves the answer in the user's home. Here the
 * answer stands in a configuration that cannot be saved.
 */
final class QuietSystem extends SystemReader.Delegate {

    private QuietSystem(SystemReader machine) {
        super(machine);
    }

    static void install() {
        if (!(SystemReader.getInstance() instanceof QuietSystem))
            SystemReader.setInstance(new QuietSystem(SystemReader.getInstance()));
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        File home = fs.userHome();
        return new ReadOnly(parent, new File(home, ".gitconfig"), new File(home, ".config/git/config"), fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        File none = new File(fs.userHome(), ".no-such-folder/config");
        return new ReadOnly(parent, none, none, fs);
    }

    /** The user's settings of git, of which line ends matter; nothing is ever written back. */
    private static final class ReadOnly extends UserConfigFile {

        private static final long CLOCK_OF_DISKS_NANOS = TimeUnit.SECONDS.toNanos(1);

        ReadOnly(Config parent, File config, File fallback, FS fs) {
            super(parent, config, fallback, fs);
        }

        @Override
        public void save() {}

        @Override
        public long getTimeUnit(String section, String subsection, String name, long otherwise, TimeUnit unit) {
            if (section.equals("filesystem")) return unit.convert(CLOCK_OF_DISKS_NANOS, TimeUnit.NANOSECONDS);
            return super.getTimeUnit(section, subsection, name, otherwise, unit);
        }
    }
}
