package org.licet.studio.internal.page;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A case as its file has it. Changes one value in the text, and leaves every other character as it
 * is. A path leads to the value: keys, and positions in lists. Immutable and thread-safe.
 */
final class WrittenCase {

  /** The step of a path that adds an item to a list. */
  static final String NEW = "+";

  private static final List<String> BEHIND_THE_NAME = List.of("on", "stage", "why");

  private final String text;
  private final MappingNode item;

  private WrittenCase(String text, MappingNode item) {
    this.text = text;
    this.item = item;
  }

  /** Finds a case by its name. Empty if the text is not YAML, or the name is not written in it. */
  static Optional<WrittenCase> of(String text, String name) {
    try {
      for (Node document : new Yaml(new LoaderOptions()).composeAll(new StringReader(text))) {
        if (document instanceof MappingNode mapping) {
          List<Node> items =
              value(mapping, "cases") instanceof SequenceNode cases
                  ? cases.getValue()
                  : List.of(mapping);
          for (Node one : items) {
            if (one instanceof MappingNode item
                && value(item, "case") instanceof ScalarNode title
                && title.getValue().strip().equals(name)) {
              return Optional.of(new WrittenCase(text, item));
            }
          }
        }
      }
    } catch (YAMLException e) {
      return Optional.empty(); // the list of problems has the place
    }
    return Optional.empty();
  }

  private static @Nullable Node value(MappingNode mapping, String key) {
    return mapping.getValue().stream()
        .filter(one -> isKey(one, key))
        .map(NodeTuple::getValueNode)
        .findFirst()
        .orElse(null);
  }

  private static boolean isKey(NodeTuple one, String key) {
    return one.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key);
  }

  /**
   * Returns the text with a value at a path. What the path names and is not written is added.
   *
   * @param written the value in YAML, as it may stand within braces
   */
  Optional<String> with(List<String> path, String written) {
    Node node = item;
    for (int i = 0; i < path.size(); i++) {
      List<String> rest = path.subList(i, path.size());
      Node next = null;
      if (node instanceof MappingNode mapping) {
        next = value(mapping, path.get(i));
        if (next == null) {
          return Optional.of(added(mapping, rest, written));
        }
      } else if (node instanceof SequenceNode list) {
        if (path.get(i).equals(NEW)) {
          return Optional.of(added(list, flow(rest.subList(1, rest.size()), written)));
        }
        int at = Integer.parseInt(path.get(i));
        next = at < list.getValue().size() ? list.getValue().get(at) : null;
      }
      if (next == null) {
        return Optional.empty();
      }
      node = next;
    }
    boolean block =
        node instanceof ScalarNode scalar
            && (scalar.getScalarStyle() == ScalarStyle.LITERAL
                || scalar.getScalarStyle() == ScalarStyle.FOLDED);
    boolean blockList = node instanceof SequenceNode list && list.getFlowStyle() == FlowStyle.BLOCK;
    return block || blockList || node instanceof MappingNode
        ? Optional.empty()
        : Optional.of(replaced(offset(node.getStartMark()), end(node), written));
  }

  /** Returns the text without the entry at a path of keys. */
  Optional<String> without(List<String> path) {
    Node node = item;
    for (String key : path.subList(0, path.size() - 1)) {
      node = node instanceof MappingNode mapping ? value(mapping, key) : null;
    }
    if (!(node instanceof MappingNode mapping)) {
      return Optional.empty();
    }
    List<NodeTuple> all = mapping.getValue();
    for (int i = 0; i < all.size(); i++) {
      if (isKey(all.get(i), path.get(path.size() - 1))) {
        int from = offset(all.get(i).getKeyNode().getStartMark());
        int to = end(all.get(i).getValueNode());
        if (i > 0) {
          from = end(all.get(i - 1).getValueNode()); // with the comma or the line end before it
        } else if (all.size() > 1) {
          to = offset(all.get(1).getKeyNode().getStartMark());
        }
        return Optional.of(replaced(from, to, ""));
      }
    }
    return Optional.empty();
  }

  private String added(MappingNode mapping, List<String> path, String written) {
    List<NodeTuple> all = mapping.getValue();
    if (mapping.getFlowStyle() == FlowStyle.FLOW || all.isEmpty()) {
      int at = all.isEmpty() ? end(mapping) - 1 : end(all.get(all.size() - 1).getValueNode());
      return replaced(at, at, (all.isEmpty() ? "" : ", ") + entry(path, written));
    }
    NodeTuple before = all.get(all.size() - 1);
    if (mapping.equals(item) && BEHIND_THE_NAME.contains(path.get(0))) {
      before = all.get(0);
    } else if (mapping.equals(item) && isKey(before, "expect") && all.size() > 1) {
      before = all.get(all.size() - 2);
    }
    String indent = " ".repeat(all.get(0).getKeyNode().getStartMark().getColumn());
    int at = lineEnd(end(before.getValueNode()));
    return replaced(at, at, "\n" + indent + entry(path, written));
  }

  private String added(SequenceNode list, String written) {
    List<Node> all = list.getValue();
    if (list.getFlowStyle() == FlowStyle.FLOW || all.isEmpty()) {
      int at = all.isEmpty() ? end(list) - 1 : end(all.get(all.size() - 1));
      return replaced(at, at, (all.isEmpty() ? "" : ", ") + written);
    }
    Node last = all.get(all.size() - 1);
    int dash = Math.max(0, last.getStartMark().getColumn() - "- ".length());
    int at = lineEnd(end(last));
    return replaced(at, at, "\n" + " ".repeat(dash) + "- " + written);
  }

  private static String entry(List<String> path, String written) {
    return path.get(0) + ": " + flow(path.subList(1, path.size()), written);
  }

  /** Returns a value below keys that are not written yet. */
  private static String flow(List<String> path, String written) {
    if (path.isEmpty()) {
      return written;
    }
    return path.get(0).equals(NEW)
        ? "[" + flow(path.subList(1, path.size()), written) + "]"
        : "{" + entry(path, written) + "}";
  }

  private String replaced(int from, int to, String by) {
    return text.substring(0, from) + by + text.substring(to);
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** Returns the end of the last character of a node, without the lines that follow it. */
  private int end(Node node) {
    if (node instanceof MappingNode mapping
        && mapping.getFlowStyle() == FlowStyle.BLOCK
        && !mapping.getValue().isEmpty()) {
      return end(mapping.getValue().get(mapping.getValue().size() - 1).getValueNode());
    }
    if (node instanceof SequenceNode list
        && list.getFlowStyle() == FlowStyle.BLOCK
        && !list.getValue().isEmpty()) {
      return end(list.getValue().get(list.getValue().size() - 1));
    }
    int end = offset(node.getEndMark());
    while (end > offset(node.getStartMark()) && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Marks count characters beyond the basic plane once. */
  private int offset(Mark mark) {
    return text.offsetByCodePoints(0, mark.getIndex());
  }
}
