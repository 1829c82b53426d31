package org.licet.authoring.compile;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives classes and resources that were never in a file. */
final class MemoryClassLoader extends ClassLoader {

  static {
    registerAsParallelCapable();
  }

  private final Map<String, byte[]> resources;

  MemoryClassLoader(Map<String, byte[]> resources) {
    super(MemoryClassLoader.class.getClassLoader());
    this.resources = Map.copyOf(resources);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] code = resources.get(name.replace('.', '/') + ".class");
    if (code == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, code, 0, code.length);
  }

  /**
   * Looks here first: an edited folder has files of the same names as the jars on the class path.
   */
  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    byte[] content = resources.get(name);
    return content == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(content);
  }

  /** Generated classes come from here even where the class path has rules of the same package. */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!resources.containsKey(name.replace('.', '/') + ".class")) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }
}
