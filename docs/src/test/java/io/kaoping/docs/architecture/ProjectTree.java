package io.kaoping.docs.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The project as files: its root, the modules that the poms name, and their sources. */
final class ProjectTree {
  private final Path root;
  private final List<ReactorModule> modules;

  private ProjectTree(Path root) {
    this.root = root;
    Element parent = pom(root);
    this.modules =
        children(child(parent, "modules").orElseThrow(), "module").stream()
            .map(module -> module(root, module.getTextContent().strip()))
            .toList();
  }

  /** Finds the project around the working directory. */
  static ProjectTree around() {
    Path start = Path.of("").toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve("pom.xml"))
          && Files.isDirectory(folder.resolve("sdk-api"))) {
        return new ProjectTree(folder);
      }
    }
    throw new IllegalStateException("No project around " + start);
  }

  Path root() {
    return root;
  }

  /** Returns the modules in the order of the parent pom. */
  List<ReactorModule> modules() {
    return modules;
  }

  /** Returns the module that a class was read from, be it from a folder or from a jar. */
  Optional<ReactorModule> moduleOf(URI classFile) {
    String text = classFile.toString();
    String file = text.startsWith("jar:") ? text.substring(4, text.indexOf("!/")) : text;
    Path path = Path.of(URI.create(file));
    return modules.stream()
        .filter(module -> path.startsWith(root.resolve(module.folder()).resolve("target")))
        .findFirst();
  }

  /**
   * Returns the room of each package {@code <x>} of {@code io.kaoping.plugin.<x>}, as the folders
   * say.
   */
  Map<String, Room> roomsOfPluginPackages() {
    Map<String, Room> rooms = new TreeMap<>();
    for (ReactorModule module : modules) {
      Path packages = module.sources(root).resolve("io/kaoping/plugin");
      if (module.room().isPresent() && Files.isDirectory(packages)) {
        try (Stream<Path> folders = Files.list(packages)) {
          folders
              .filter(Files::isDirectory)
              .forEach(folder -> rooms.put(folder.getFileName().toString(), module.room().get()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return rooms;
  }

  /**
   * Returns how many files with types a module has; descriptors of packages and modules are none.
   */
  long sourceFilesOf(ReactorModule module) {
    return filesBelow(module.sources(root)).stream()
        .map(file -> file.getFileName().toString())
        .filter(name -> name.endsWith(".java") && !name.endsWith("-info.java"))
        .count();
  }

  /** Returns all files below a folder, none when it does not exist. */
  static List<Path> filesBelow(Path folder) {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try {
        Files.walkFileTree(
            folder,
            new SimpleFileVisitor<>() {
              @Override
              public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
              }
            });
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    files.sort(null);
    return files;
  }

  private static ReactorModule module(Path root, String folder) {
    Element pom = pom(root.resolve(folder));
    List<ReactorModule.Need> needs =
        child(pom, "dependencies").stream()
            .flatMap(dependencies -> children(dependencies, "dependency").stream())
            .filter(dependency -> text(dependency, "groupId").equals("io.kaoping"))
            .map(
                dependency ->
                    new ReactorModule.Need(
                        text(dependency, "artifactId"), text(dependency, "scope").equals("test")))
            .toList();
    return new ReactorModule(folder, text(pom, "artifactId"), needs);
  }

  private static Element pom(Path folder) {
    Path file = folder.resolve("pom.xml");
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Document document = factory.newDocumentBuilder().parse(file.toFile());
      return document.getDocumentElement();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("Not a pom: " + file, e);
    }
  }

  private static String text(Element parent, String name) {
    return child(parent, name).map(Element::getTextContent).orElse("").strip();
  }

  private static Optional<Element> child(Element parent, String name) {
    return children(parent, name).stream().findFirst();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      if (node instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }
}
