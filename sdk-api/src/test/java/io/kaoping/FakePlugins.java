package io.kaoping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A class loader like that of a host: it finds the fake plugins that it was told of in files below
 * META-INF/services, and defines their classes itself.
 */
final class FakePlugins extends URLClassLoader {
  private static final String PACKAGE = "io.kaoping.fake.";
  private final Path folder;

  FakePlugins(Path folder) {
    super(new URL[] {url(folder)}, FakePlugins.class.getClassLoader());
    this.folder = folder;
  }

  private static URL url(Path folder) {
    try {
      return folder.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds the fake plugins of one kind, by the simple names of their classes. */
  FakePlugins with(Class<?> kind, String... types) {
    StringBuilder lines = new StringBuilder();
    for (String type : types) {
      lines.append(PACKAGE).append(type).append('\n');
    }
    try {
      Path services = Files.createDirectories(folder.resolve("META-INF/services"));
      Files.writeString(services.resolve(kind.getName()), lines, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(PACKAGE)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : define(name);
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    String file = name.replace('.', '/') + ".class";
    try (InputStream in = getParent().getResourceAsStream(file)) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
