package mujaz.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The database's file and the lock beside it: one process at a time, readable by its owner only.
///
/// The lock is the operating system's, so it is gone when its process is, however that ended.
final class SqliteFile {

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private final Path path;
  private final FileChannel lock;

  private SqliteFile(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  Path path() {
    return path;
  }

  /// Makes the folder where it is missing and takes the lock; refused when another process has it
  ///
  static SqliteFile claim(Path given) {
    Path path = given.toAbsolutePath().normalize();
    refuseSpecialFile(path);
    try {
      makeFolder(path.getParent());
      return new SqliteFile(path, lock(path));
    } catch (IOException e) {
      throw new StoreUnavailable(
          "the store %s cannot be written: %s; make its folder writable for the user that runs mujaz, or set store.url to another place"
              .formatted(path, reason(e)),
          e);
    }
  }

  /// Refuses a file that is not a sound database, without changing it.
  void check() {
    try {
      if (Files.notExists(path) || Files.size(path) == 0) {
        createOwnerOnly();
      } else {
        checkMagic();
        restrict(path);
        SqliteCheck.refuseDamaged(path);
      }
    } catch (IOException e) {
      throw new StoreUnavailable(
          "the store %s cannot be read: %s; check the permissions of the file and its disk"
              .formatted(path, reason(e)),
          e);
    }
  }

  void release() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new StoreUnavailable(
          "the lock of the store %s cannot be given back".formatted(path), e);
    }
  }

  /// A folder, a device or a pipe is nobody's database, and not ours to change.
  private static void refuseSpecialFile(Path path) {
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new StoreUnavailable(
          "the store %s is not a regular file; set store.url to the path of a file"
              .formatted(path));
    }
  }

  private static void makeFolder(@Nullable Path folder) throws IOException {
    if (folder != null && !Files.isDirectory(folder)) {
      Files.createDirectories(folder, permissions(folder, "rwx------"));
    }
  }

  private static FileChannel lock(Path path) throws IOException {
    Path beside = path.resolveSibling(path.getFileName() + ".lock");
    FileChannel channel = FileChannel.open(beside, CREATE, WRITE);
    restrict(beside);
    if (tryLock(channel).isEmpty()) {
      channel.close();
      throw new StoreUnavailable(
          "the store %s is in use by another mujaz; stop that one first, or set store.url to another place"
              .formatted(path));
    }
    return channel;
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) { // held by this very process
      return Optional.empty();
    }
  }

  private void createOwnerOnly() throws IOException {
    try {
      Files.createFile(path, permissions(path, "rw-------"));
    } catch (FileAlreadyExistsException e) {
      restrict(path);
    }
  }

  private void checkMagic() throws IOException {
    byte[] head;
    try (var in = Files.newInputStream(path)) {
      head = in.readNBytes(MAGIC.length);
    }
    if (!Arrays.equals(head, MAGIC)) {
      throw new StoreUnavailable(
          "the store %s is not an SQLite database; it was left untouched: move it away, or set store.url to another place"
              .formatted(path));
    }
  }

  private static void restrict(Path file) throws IOException {
    if (posix(file)) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static FileAttribute<?>[] permissions(Path path, String permissions) {
    return posix(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static String reason(IOException e) {
    String said =
        switch (e) {
          case AccessDeniedException denied -> "access is denied";
          case FileAlreadyExistsException file -> "a file stands where its folder should be";
          case FileSystemException failed -> failed.getReason();
          case IOException failed -> failed.getMessage();
        };
    return said == null || said.isEmpty() ? e.getClass().getSimpleName() : said;
  }
}
