package org.licet.authoring.internal.compile;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.authoring.internal.bytecode.InspectedClasses;

/**
 * Loads the classes of compiled rules and serves the texts of the rules. It defines only inspected
 * classes, whatever the names of the texts. All other classes come from the library's loader.
 */
final class MemoryClassLoader extends ClassLoader {

  static {
    registerAsParallelCapable();
  }

  private final InspectedClasses classes;
  private final Map<String, byte[]> texts;

  MemoryClassLoader(InspectedClasses classes, Map<String, byte[]> texts) {
    super(MemoryClassLoader.class.getClassLoader());
    this.classes = classes;
    this.texts = Map.copyOf(texts);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] code = classes.code(name).orElseThrow(() -> new ClassNotFoundException(name));
    return defineClass(name, code, 0, code.length);
  }

  /** Looks here first, because an edited folder has files with the same names as the jars. */
  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    byte[] content = texts.get(name);
    return content == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(content);
  }

  /** Loads generated classes from here, even if the class path has rules of the same package. */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!classes.has(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }
}
