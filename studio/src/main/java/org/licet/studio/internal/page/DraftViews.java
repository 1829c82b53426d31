package org.licet.studio.internal.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.licet.authoring.internal.workspace.RulesView;

/**
 * The last texts of pages with their views. The requests that follow a keystroke share one view,
 * and a new text is parsed alone. Thread-safe.
 */
final class DraftViews {

  private static final int MOST = 8;

  private record Draft(RulesView saved, Map<String, String> texts, RulesView view) {

    boolean isBaseOf(RulesView folder, Map<String, String> wanted) {
      return saved == folder && wanted.keySet().containsAll(texts.keySet());
    }
  }

  private final Deque<Draft> last = new ArrayDeque<>();

  /** Returns the rules of a folder with texts in place of its own. */
  synchronized RulesView of(RulesView saved, Map<String, String> texts) {
    for (Draft known : last) {
      if (known.saved == saved && known.texts.equals(texts)) {
        last.remove(known);
        last.addFirst(known);
        return known.view;
      }
    }
    Draft base =
        last.stream()
            .filter(known -> known.isBaseOf(saved, texts))
            .findFirst()
            .orElse(new Draft(saved, Map.of(), saved));
    RulesView view = base.view;
    for (Map.Entry<String, String> text : texts.entrySet()) {
      if (!text.getValue().equals(base.texts.get(text.getKey()))) {
        view = view.with(text.getKey(), text.getValue());
      }
    }
    last.addFirst(new Draft(saved, Map.copyOf(texts), view));
    if (last.size() > MOST) {
      last.removeLast();
    }
    return view;
  }
}
